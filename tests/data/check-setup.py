# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where ./dev finds the libraries: the system's packages are only added to, otherwise it makes its root."""

import os
import pathlib
import subprocess
import tempfile

import tap

DEBIAN_12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n'
DEBIAN_13 = 'VERSION_ID="13"\nVERSION_CODENAME=trixie\nID=debian\n'
DEBIAN_SID = "VERSION_CODENAME=forky\nID=debian\n"
UBUNTU_2404 = 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n'
UBUNTU_2504 = 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="25.04"\n'
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="22"\n'
FEDORA = "ID=fedora\nVERSION_ID=42\n"

ADDS = "Inst libgtk-4-dev (4.18.6+ds-2 Debian:13.1/stable [amd64])\\nConf libgtk-4-dev (4.18.6+ds-2)"
UPGRADES = ADDS + "\\nInst libc6 [2.36-9+deb12u10] (2.41-12 Debian:13.1/stable [amd64])"
REMOVES = ADDS + "\\nRemv libsystemd-dev [257]"

# What each stands in for writes down how it was called.
FAKES = {
    "apt-get": """echo "apt-get ${APT_CONFIG:-} $*" >>"$LOG"
case " $* " in
  *" --simulate "*) printf "$STEPS\\n"; exit $SIMULATED ;;
  *" install "*) : >"$LOG.installed" ;;
esac""",
    "dpkg-query": '[ ! -e "$LOG.installed" ] || exec sed "s/$/ installed/" "$LOG.all"',
    "pkg-config": '[ -e "$LOG.installed" ]',
    "sudo": 'echo "sudo $*" >>"$LOG"; exec "$@"',
    "id": 'echo "$USER_ID"',
    "meson": "",
    "ninja": "",
    "blueprint-compiler": "",
}


def decide(release, steps=ADDS, simulated=0, user=0, step="reach_libraries test", sudo=True):
    """What ./dev runs in that step of its way to the libraries of such a system."""
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        programs = place / "bin"
        programs.mkdir()
        for name, body in FAKES.items():
            if name != "sudo" or sudo:
                (programs / name).write_text(f"#!/bin/sh\n{body}\n")
                (programs / name).chmod(0o755)
        # What else it calls, and not a program more: neither the machine's apt nor its sudo.
        for name in ("sh", "sed", "tr", "head", "grep", "env", "dirname", "cat", "date", "true"):
            (programs / name).symlink_to(f"/usr/bin/{name}" if os.path.exists(f"/usr/bin/{name}") else f"/bin/{name}")
        (place / "os-release").write_text(release)
        (place / "log").touch()
        script = (tap.top / "dev").read_text().rsplit('main "$@"', 1)[0]
        script += f"""
os_release={place}/os-release
make_root () {{ echo "root" >>"$LOG"; }}
enter_root () {{ exit 0; }}
printf '%s\\n' $packages >"$LOG.all"
{step}
echo "system" >>"$LOG"
"""
        (place / "dev").write_text(script)
        subprocess.run(
            [str(programs / "sh"), str(place / "dev")],
            env={
                "PATH": str(programs),
                "HOME": folder,
                "LOG": f"{place}/log",
                "STEPS": steps,
                "SIMULATED": str(simulated),
                "USER_ID": str(user),
                "APT_CONFIG": "/elsewhere/apt.conf",
            },
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
        )
        return (place / "log").read_text().splitlines()


def installs(calls):
    return [call for call in calls if "apt-get" in call and " install " in call and "--simulate" not in call]


def check(name, wanted, **system):
    calls = decide(**system)
    problems = []
    if calls[-1] != wanted:
        problems.append(f"ended with {calls[-1]}, not {wanted}")
    if wanted == "root" and installs(calls):
        problems.append(f"changed the system: {installs(calls)}")
    if wanted == "system" and not installs(calls):
        problems.append("installed nothing")
    for call in installs(calls):
        problems += [f"{call}: without {word}" for word in ("--no-upgrade", "--no-remove") if word not in call]
    problems += [f"took over the configuration: {call}" for call in calls if "elsewhere" in call]
    tap.report(name, problems)


check("Debian 13 is added to", "system", release=DEBIAN_13)
check("Debian's next release is added to", "system", release=DEBIAN_SID)
check("Ubuntu 25.04 is added to", "system", release=UBUNTU_2504)
check("an administrator is asked for", "system", release=DEBIAN_13, user=1000)
check("Debian 12 stays as it is, whatever apt offers", "root", release=DEBIAN_12)
check("Ubuntu 24.04 stays as it is", "root", release=UBUNTU_2404)
check("what resembles them stays as it is", "root", release=MINT)
check("another system stays as it is", "root", release=FEDORA)
check("a system that says nothing of itself stays as it is", "root", release="")
check("nothing is upgraded", "root", release=DEBIAN_13, steps=UPGRADES)
check("nothing is removed", "root", release=DEBIAN_13, steps=REMOVES)
check("what apt cannot do is left", "root", release=DEBIAN_13, simulated=100)
check("who is no administrator gets a root", "root", release=DEBIAN_13, user=1000, sudo=False)

for user, wanted in ((0, False), (1000, True)):
    asked = any(" uidmap" in call for call in installs(decide(DEBIAN_12, step="need_root_tools", user=user)))
    problems = [] if asked == wanted else [f"user {user}: uidmap {'asked for' if asked else 'left out'}"]
    tap.report(f"user namespaces are set up for who needs them: user {user}", problems)
tap.finish()
