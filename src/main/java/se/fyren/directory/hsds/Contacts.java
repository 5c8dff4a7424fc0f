package se.fyren.directory.hsds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.directory.ServiceOnDay;

/** Kontaktvägar: a service's channels as HSDS has them. */
final class Contacts {

    private static final String WEEKDAYS = "MO,TU,WE,TH,FR";

    private Contacts() {}

    /** The first known value of such a channel, null where none is known. */
    static @Nullable String first(ServiceOnDay service, Channel.Type type) {
        return channels(service, type)
                .flatMap(channel -> Optional.ofNullable(channel.value()).stream())
                .findFirst()
                .orElse(null);
    }

    static List<HsdsPhone> phones(ServiceOnDay service) {
        return Stream.concat(
                        channels(service, Channel.Type.PHONE)
                                .flatMap(channel -> phone(service, channel, HsdsPhone.Type.VOICE)),
                        channels(service, Channel.Type.SMS)
                                .flatMap(channel -> phone(service, channel, HsdsPhone.Type.TEXT)))
                .distinct()
                .toList();
    }

    static List<HsdsSchedule> schedules(ServiceOnDay service) {
        return service.channels().stream()
                .flatMap(channel -> Optional.ofNullable(channel.hours()).stream()
                        .flatMap(hours -> schedule(service, channel, hours).stream()))
                .distinct()
                .toList();
    }

    /** How one gets in touch, and for which of the ways no number or address is known. */
    static String applicationProcess(ServiceOnDay service) {
        Optional<String> ways =
                Words.sentence("Kontakt genom", service.channels().stream().map(channel -> Words.of(channel.type())));
        Optional<String> without = Words.sentence(
                "Nummer eller adress är inte känd för",
                service.channels().stream()
                        .filter(channel -> channel.value() == null && channel.type() != Channel.Type.VIA_MUNICIPALITY)
                        .map(channel -> Words.of(channel.type())));
        return Optional.ofNullable(Words.text(ways, without))
                .orElse("Kontaktvägen är inte känd. Socialtjänsten i hemkommunen kan hjälpa till med kontakten.");
    }

    private static Stream<Channel> channels(ServiceOnDay service, Channel.Type type) {
        return service.channels().stream().filter(channel -> channel.type() == type);
    }

    private static Stream<HsdsPhone> phone(ServiceOnDay service, Channel channel, HsdsPhone.Type type) {
        String id = service.service().id();
        return Optional.ofNullable(channel.value()).stream()
                .map(number -> new HsdsPhone(
                        HsdsId.of("phone", id, type.name(), number),
                        HsdsId.ofService(id),
                        number,
                        type,
                        channel.printed()));
    }

    private static Optional<HsdsSchedule> schedule(ServiceOnDay service, Channel channel, Channel.Hours hours) {
        return switch (hours) {
            // Every hour is the same hours in every zone, so UTC is exact the year round.
            case ALWAYS ->
                Optional.of(weekly(service, channel, WEEKDAYS + ",SA,SU", "00:00Z", "23:59Z", "Dygnet runt."));
            case OFFICE_HOURS ->
                Optional.of(weekly(
                        service, channel, WEEKDAYS, null, null, "Vardagar på kontorstid. Klockslagen är inte kända."));
            case DIFFER -> Optional.empty();
        };
    }

    private static HsdsSchedule weekly(
            ServiceOnDay service,
            Channel channel,
            String days,
            @Nullable String opens,
            @Nullable String closes,
            String description) {
        String id = service.service().id();
        String way = Stream.concat(Stream.of(Words.of(channel.type())), Optional.ofNullable(channel.printed()).stream())
                .reduce((type, printed) -> type + " " + printed)
                .orElseThrow();
        return new HsdsSchedule(
                HsdsId.of("schedule", id, way),
                HsdsId.ofService(id),
                channel.period().first(),
                channel.period().last(),
                HsdsSchedule.Freq.WEEKLY,
                days,
                opens,
                closes,
                description,
                way);
    }
}
