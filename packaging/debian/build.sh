#!/usr/bin/env bash
# A Debian package of the bundle: dist/hwr-desktop_VERSION_ARCHITECTURE.deb. `make deb` calls it after `make bundle`.
set -euo pipefail
cd "$(dirname "$0")/../.."
bundle=dist/hwr-desktop
[ -x $bundle/hwr-desktop ] || { echo "deb: $bundle is missing: run make bundle first" >&2; exit 1; }
version=$($bundle/hwr --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
root=build/deb/hwr-desktop
rm -rf build/deb
install -d $root/DEBIAN $root/usr/bin $root/usr/lib $root/usr/share/doc/hwr-desktop $root/usr/share/lintian/overrides
cp -a $bundle $root/usr/lib/hwr-desktop
ln -s ../lib/hwr-desktop/hwr-desktop ../lib/hwr-desktop/hwr $root/usr/bin/
install -Dm644 -t $root/usr/share/applications packaging/linux/hwr-desktop.desktop
install -Dm644 -t $root/usr/share/metainfo packaging/linux/org.hwr_desktop.HwrDesktop.metainfo.xml
install -Dm644 packaging/linux/hwr-desktop-mime.xml $root/usr/share/mime/packages/hwr-desktop.xml
install -Dm644 -t $root/usr/share/icons/hicolor/scalable/apps resources/hwr-desktop.svg
for size in 16 24 32 48 64 128 256 512; do
    install -Dm644 build/icons/hwr-desktop-$size.png $root/usr/share/icons/hicolor/${size}x$size/apps/hwr-desktop.png
done
install -m644 THIRD_PARTY.md $root/usr/share/doc/hwr-desktop/
{
    echo "HWR Desktop is under the Apache License 2.0, whose text is in /usr/share/common-licenses/Apache-2.0."
    echo "The parts by others and their licences are listed in THIRD_PARTY.md beside this file; their texts are in"
    echo "/usr/lib/hwr-desktop/_internal/licences."
    echo
    echo "Copyright: 2026 The HWR Desktop authors"
} >$root/usr/share/doc/hwr-desktop/copyright
{
    echo "hwr-desktop ($version) unstable; urgency=low"
    echo
    echo "  * What is new stands in the program's CHANGELOG.md."
    echo
    echo " -- The HWR Desktop authors <noreply@hwr-desktop.invalid>  $(date -R -d "@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}")"
} | gzip -9n >$root/usr/share/doc/hwr-desktop/changelog.gz
for name in hwr-desktop hwr; do
    install -d $root/usr/share/man/man1
    packaging/debian/manual.sh $name "$bundle/$name" | gzip -9n >$root/usr/share/man/man1/$name.1.gz
done
install -m644 packaging/debian/hwr-desktop.lintian-overrides $root/usr/share/lintian/overrides/hwr-desktop
find $root -type d -exec chmod 755 {} +
find $root/usr/lib -type f \( -name '*.so*' -o -name '*LICENSE*' -o -name '*.txt' \) -exec chmod 644 {} +
# The system's C library must be as new as the newest of its functions that anything in the folder asks for.
glibc=$(find $root/usr/lib/hwr-desktop \( -name '*.so*' -o -name hwr-desktop \) -type f -exec objdump -T {} + 2>/dev/null |
    grep -o 'GLIBC_2\.[0-9]*' | sort -uV | tail -1 | cut -d_ -f2)
sed -e "s/@GLIBC@/$glibc/; s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE_KB@/$(du -sk $root | cut -f1)/" \
    packaging/debian/control.in >$root/DEBIAN/control
(cd $root && find usr -type f -print0 | xargs -0 md5sum) >$root/DEBIAN/md5sums
# zstd would be quicker, but Debian 12's tools and those before it know xz.
dpkg-deb --root-owner-group -Zxz -z"${LEVEL:-6}" --build $root "dist/hwr-desktop_${version}_$architecture.deb"
