#!/bin/bash
# Kills the leader of three PostgreSQL nodes under Patroni while people write to two Fyrens, and counts what is left of
# what was acknowledged. On Debian 12, as root, with Debian's packages; all of it on 127.0.0.1 and in a folder that is
# removed in the end. It takes about three minutes, and ends with 0 where nothing was lost and nobody waited over 30 s.
#
#   ./mvnw package && deploy/cluster/trial.sh target/fyren.jar
#
# JAVA chooses the Java, KILLS how often (3), PORTS the first of fifty ports that are free (19100).
set -eu
jar=$(realpath "${1:?which jar? see the first lines of $0}")
here=$(realpath "$(dirname "$0")")
java=$(command -v "${JAVA:-java}")
ports=${PORTS:-19100}
programs=/usr/lib/postgresql/15/bin

for package in patroni:patroni etcd-server:etcd postgresql-15:$programs/postgres curl:curl procps:pgrep; do
  command -v "${package#*:}" > /dev/null || { echo "Missing: apt-get install ${package%%:*}"; missing=yes; }
done
[ -z "${missing-}" ] && [ "$(id -u)" = 0 ] || { echo "This trial needs those packages, and root." >&2; exit 2; }

folder=$(mktemp -d)
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
nodes="1 2 3"
declare -A running # what was started, by name
. "$here/nodes.sh"
trap clean_up EXIT
trap 'exit 1' INT TERM

echo "Starting three nodes ..."
"$java" -Djarmode=tools -jar "$jar" extract --destination "$folder/fyren" > /dev/null
cp -r "$here/../../src/demo/resources" "$folder/demo" # centres that somebody can write to
chown -R postgres: "$folder"
for node in $nodes; do start_node "$node"; done
until_within 60 patroni_has_a_leader
sql "create role fyren login password '$password'"
sql "create database fyren owner fyren"
start_fyren 1
start_fyren 2 "$folder/data1/secret"
until_within 60 copies_are_complete
threads_before=$(sql "select count(*) from conversations.thread" fyren)

exec 3> >(timeout 600 "$java" "$here/Letters.java" "http://127.0.0.1:$((ports + 41))" "http://127.0.0.1:$((ports + 42))" > "$folder/figures")
letters=$!
sleep 10
for kill in $(seq "${KILLS:-3}"); do
  leader=$(sql "select inet_server_port() % 10")
  echo "kill -9 of node $leader: its PostgreSQL, its Patroni, its etcd"
  echo "$leader" >&3
  kill_node "$leader"
  sleep 25
  start_node "$leader"
  until_within 90 copies_are_complete
  echo "Node $(sql "select inet_server_port() % 10") leads, node $leader is back and follows"
  sleep 5
done
exec 3>&-
wait "$letters" && verdict=0 || verdict=1
cat "$folder/figures"
threads=$(($(sql "select count(*) from conversations.thread" fyren) - threads_before))
[ "$threads" = "$(sed -n 's/ threads begun.*//p' "$folder/figures")" ] || { echo "$threads threads are there"; verdict=1; }
exit "$verdict"
