#!/usr/bin/env bash
# Installs dist/*.deb in a bare Debian 12 without Python, reads a sample letter there in the window and on the command
# line, and removes the package again. Needs root, debootstrap, Xvfb and a mirror: packaging/debian/try.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(realpath -m "${1:-build/debian-12}")
deb=$(ls -t dist/hwr-desktop_*.deb | head -1)
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 "$@"; }
said() { echo "deb: $*"; }
fail() { echo "deb: $*" >&2; exit 1; }

[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase bookworm "$root" "${MIRROR:-http://deb.debian.org/debian}" >build/debootstrap.log
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
display=:97
Xvfb $display -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
trap 'kill $server; umount "$root/tmp/.X11-unix" "$root/proc"' EXIT
! inside sh -c 'command -v python3' || fail "there is a Python in $root: nothing would be proved"

cp "$deb" "$root/tmp/hwr-desktop.deb"
inside apt-get update -qq
inside apt-get install -y -qq /tmp/hwr-desktop.deb >build/deb-install.log 2>&1 || { tail build/deb-install.log; fail "it cannot be installed"; }
rm "$root/tmp/hwr-desktop.deb"
said "installed: $(inside hwr --version)"
sample=/usr/lib/hwr-desktop/_internal/hwr_desktop/_shipped/resources/samples/letter-to-anna.jpg
inside hwr transcribe $sample -o /root/letter.txt
grep -q umbrella "$root/root/letter.txt" || fail "the command line did not read the letter"
said "the command line read $(wc -l <"$root/root/letter.txt") lines"
inside hwr doctor
inside hwr speak /root/letter.txt -o /root/letter.wav
said "read aloud: $(stat -c %s "$root/root/letter.wav") bytes of WAV"
packaging/bundle/try_window.sh inside "$root" $display $sample
inside sh -c 'update-mime-database -V /usr/share/mime >/dev/null 2>&1 || true'
inside apt-get purge -y -qq hwr-desktop >/dev/null 2>&1
left=$(find "$root/usr" "$root/etc" -name '*hwr*' | grep -v '/share/mime/' || true)
[ -z "$left" ] || fail "left behind: $left"
said "removed, and nothing left"
