#!/bin/sh
# Makes Fyren start fast: unpacks the jar, lets it answer for a moment, and keeps what the JVM learnt (JEP 483, 514
# and 515) beside it. Run it where Fyren will run, with the same Java, after each new jar.
#
#   deploy/prepare.sh target/fyren.jar /opt/fyren
#   cd /var/lib/fyren && java @/opt/fyren/jvm.options -XX:AOTCache=/opt/fyren/fyren.aot -jar /opt/fyren/fyren.jar
#
# JAVA chooses the Java, TRAINING_PORT the port that is used meanwhile (18999).
set -eu
jar=$1
home=$2
java=${JAVA:-java}
port=${TRAINING_PORT:-18999}

rm -rf "$home/lib" "$home/fyren.jar" "$home/fyren.aot"
"$java" -Djarmode=tools -jar "$jar" extract --destination "$home" --force > /dev/null
cp "$(dirname "$0")/jvm.options" "$home/"

data=$(mktemp -d)
chmod 755 "$data"
trap 'rm -rf "$data"' EXIT
SERVER_PORT=$port FYREN_DATA_DIR=$data/data FYREN_DATABASE_URL= \
  "$java" "@$home/jvm.options" "-XX:AOTCacheOutput=$home/fyren.aot" -jar "$home/fyren.jar" > "$data/log" 2>&1 &
fyren=$!

# Asks a few times: enough to load what is needed, too little to set the JVM compiling at the next start.
"$java" "$(dirname "$0")/Training.java" "$port" || { cat "$data/log"; kill "$fyren"; exit 1; }
kill "$fyren"
wait "$fyren" || true # 143: it was told to stop
[ -s "$home/fyren.aot" ] || { cat "$data/log"; echo "no AOT cache was made" >&2; exit 1; }
