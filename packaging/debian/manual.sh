#!/usr/bin/env bash
# A manual page of what a program's own --help says: manual.sh NAME PROGRAM
set -euo pipefail
export COLUMNS=90
echo ".TH ${1^^} 1"
echo ".SH NAME"
case $1 in
    hwr) echo "hwr \\- read handwritten letters on the command line" ;;
    *) echo "$1 \\- read handwritten letters in a window" ;;
esac
echo ".SH USAGE"
echo ".nf"
QT_QPA_PLATFORM=offscreen "$2" --help | sed -e 's/\\/\\\\/g; s/-/\\-/g; s/^\([.'"'"']\)/\\\&\1/'
echo ".fi"
