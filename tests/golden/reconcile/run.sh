#!/usr/bin/env bash
# run.sh STEMMA CHECK_CLAIMS CASE OUT: makes a case's account and checks what it says.
set -euo pipefail
stemma=$1 check_claims=$2 case=$3 out=$4
rm -rf "$out"
mkdir -p "$(dirname "$out")"
"$stemma" report "$case/reports" --out "$out"
"$check_claims" "$out/account.json" "$case/claims.txt"
