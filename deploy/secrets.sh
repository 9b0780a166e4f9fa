#!/bin/sh
# Make the secrets of a new askback, once; what is there already is left alone.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
word() { od -An -tx1 -N32 /dev/urandom | tr -d ' \n'; }
put() { [ -s "secrets/$1" ] || printf '%s' "$2" > "secrets/$1"; }
put database_password "$(word)"
put database_url "postgresql://askback:$(cat secrets/database_password)@database:5432/askback"
put recordings_password "$(word)"
put recordings_url "s3://askback:$(cat secrets/recordings_password)@recordings:9000/takes?tls=0"
put secret_key "$(word)$(word)"
put metrics_token "$(word)"
put mail_url "smtp://user:password@mail.example.edu:587"
echo "Made in deploy/secrets. Write your mail server into mail_url."
