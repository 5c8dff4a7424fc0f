package se.fyren.backup;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/** What no backup holds, and why. Every other table of every schema is in it. */
final class LeftOut {

    /** Each table, and the reason. */
    static final Map<String, String> TABLES = """
            public.flyway_schema_history: its version stands in the backup; the rest is written anew with the tables to restore into
            access.session: nobody is signed in to a database that has been restored
            access.used_challenge: five minutes old at most
            access.one_time_link: a link that has been used would be good again
            access.recovery: halves that have been used would be good again
            access.failed_sign_in: slows guessing for a day, and is erased then
            access.failed_name: erased after a week
            access.notice: who has ended their notices since would get mail again; members choose them anew
            conversations.presence: has passed within the hour
            conversations.repeat: erased after a day; holds what a receipt can be read from
            conversations.listing: made anew at the centre's next look
            post.outbox: what waits to be sent would be sent again
            post.round: written anew when the tables are made to restore into; what waits is told of once more
            """.lines()
            .map(line -> line.split(": ", 2))
            .collect(toUnmodifiableMap(table -> table[0], table -> table[1]));

    private LeftOut() {}
}
