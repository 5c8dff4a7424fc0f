package se.fyren.guide.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Snapshot;
import se.fyren.directory.web.FactWords;
import se.fyren.guide.Door;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.NextStep;
import se.fyren.guide.Reason;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.Citation;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/** Orden: what the guide's codes say in a language, for one situation. */
public record Wording(
        Texts texts, Snapshot directory, @Nullable MunicipalityCode municipality) {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final String WORD_JOINER = "\u2060";

    /** The municipality's name. */
    public String place() {
        return directory.nameOf(municipality);
    }

    /** Why the door is as it is, in a sentence. */
    public String reason(Reason reason) {
        return texts.of(
                "guide.reason." + reason.code().code(),
                place(),
                "",
                reason.until() == null ? "" : reason.until(),
                reason.ages() == null ? "" : ages(reason.ages()));
    }

    private String ages(AgeRange ages) {
        if (ages.isUnlimited()) {
            return texts.of("guide.ages.all");
        }
        if (ages.oldest() == Age.OLDEST) {
            return texts.of("guide.ages.from", ages.youngest());
        }
        return ages.youngest() == 0
                ? texts.of("guide.ages.to", ages.oldest())
                : texts.of("guide.ages.between", ages.youngest(), ages.oldest());
    }

    /** Where the reason is stated; nowhere where it rests on something left unsaid. */
    public List<Citation> cited(Reason reason) {
        return reason.source() == null ? List.of() : cited(reason.source());
    }

    /** The sources with these ids, as far as they are known. */
    public List<Citation> cited(String... sources) {
        return Stream.of(sources)
                .flatMap(id -> Stream.ofNullable(directory.sources().get(id)))
                .map(source -> texts.citing("guide.source", source.title()))
                .toList();
    }

    /** When the reason's source was last checked, in a sentence. */
    public String checked(Reason reason) {
        return reason.checked() == null
                ? texts.of("guide.source.undated")
                : texts.of("guide.source.checked", reason.checked());
    }

    /** The key of what a child, or the one who asks about a child, is told. */
    public String childTold(Situation situation) {
        Role role = situation.role();
        return role == Role.RELATIVE || role == Role.PROFESSIONAL
                ? "guide.child.told." + role.code()
                : "guide.child.told";
    }

    /** The key of the line that names the child's own door. */
    public String childDoor(Situation situation) {
        Role role = situation.role();
        return role == Role.RELATIVE || role == Role.PROFESSIONAL ? "guide.child.other" : "guide.child";
    }

    /** The key of the heading over one beneficiary's doors. */
    public String heading(Situation situation, Beneficiary beneficiary) {
        Role role = situation.role();
        return role == Role.RELATIVE || role == Role.PROFESSIONAL
                ? "guide.answer.for." + beneficiary.code() + "." + role.code()
                : "guide.answer.doors";
    }

    /** What to do next at this door. */
    public String next(NextStep step) {
        return texts.of("guide.next." + Codes.of(step));
    }

    /** When somebody answers; null where that is not known. */
    public @Nullable String hours(Channel channel) {
        return channel.hours() == null ? null : texts.of("guide.hours." + Codes.of(channel.hours()));
    }

    /** What the channel's button says. */
    public String channel(Channel channel) {
        return texts.of("guide.channel." + channel.type().code(), readable(channel));
    }

    /** A number is not torn apart at the end of a line. */
    public static String readable(Channel channel) {
        String printed = channel.printed() == null ? "" : channel.printed();
        return switch (channel.type()) {
            case WEB -> printed.replaceFirst("^https://(www\\.)?", "").replaceFirst("/$", "");
            case PHONE, SMS -> printed.replace(' ', NO_BREAK_SPACE).replace("-", "-" + WORD_JOINER);
            default -> printed;
        };
    }

    /** The channels that one can use: those whose value is known. */
    public List<Channel> known(Door door) {
        return door.channels().stream().filter(one -> one.value() != null).toList();
    }

    /** The channels that one can use from here: those whose value is known, and writing here. */
    public List<Channel> usable(Door door) {
        return door.channels().stream()
                .filter(one -> one.value() != null || one.isWrittenHere())
                .toList();
    }

    /** The word for who asks, where it is for or beside somebody else; empty otherwise. */
    public String asker(Situation situation) {
        Role role = situation.role();
        return role != null && situation.isAskedByAnother() ? role.code() : "";
    }

    /** The channels that exist, though nobody knows their number or address; empty where there are none. */
    public String unknown(Door door) {
        List<String> names = door.channels().stream()
                .filter(one -> one.value() == null && !one.isWrittenHere())
                .filter(one -> one.type() != Channel.Type.VIA_MUNICIPALITY)
                .map(one -> texts.of("guide.channel.unknown." + one.type().code()))
                .distinct()
                .toList();
        return names.isEmpty() ? "" : texts.of("guide.channel.unknown", texts.list(names));
    }

    /** How one gets there through others; null where one need not. */
    public @Nullable String viaOthers(Door door) {
        if (door.channels().stream().noneMatch(one -> one.type() == Channel.Type.VIA_MUNICIPALITY)) {
            return null;
        }
        return texts.of(
                switch (door.service().kind()) {
                    case HEALTH -> "guide.channel.via-health-care";
                    case MUNICIPAL -> "guide.channel.via-municipality";
                    default ->
                        known(door).isEmpty()
                                ? "guide.channel.only-municipality"
                                : "guide.channel.through-municipality";
                });
    }

    /** What it helps with, in a sentence; empty where it is there for anything. */
    public String helps(Door door) {
        List<String> needs = door.helps().stream()
                .map(need -> texts.of("guide.helps." + need.code()))
                .toList();
        return needs.isEmpty() || needs.size() == Need.values().length
                ? ""
                : texts.of("guide.helps", texts.list(needs));
    }

    /** Which interpreters there are, in a sentence; empty where no source says. */
    public String interpreters(Door door) {
        return interpreters(door.service().id());
    }

    String interpreters(String service) {
        FactWords words = new FactWords(texts, directory);
        return directory.service(service).map(words::interpreters).orElse("");
    }

    /** How old the fact is that decides. */
    public String age(Door door) {
        boolean confirm = door.says(Reason.Code.CONFIRM);
        return door.reasons().stream()
                .map(Reason::checked)
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> texts.of(confirm ? "guide.fact.checked-confirm" : "guide.fact.checked", day))
                .orElseGet(() -> texts.of("guide.fact.undated"));
    }

    /** Where the channel's link leads, empty where it is no link. */
    public String link(Channel channel) {
        String value = channel.value() == null ? "" : channel.value();
        return switch (channel.type()) {
            case PHONE -> "tel:" + value;
            case SMS -> "sms:" + value;
            case EMAIL -> "mailto:" + value;
            case WEB, CHAT, BOOKING, WRITE -> value;
            case VISIT, VIA_MUNICIPALITY -> "";
        };
    }

    /** Whether it costs, in a few words. */
    public String free(Door door) {
        return texts.of("guide.free" + suffix(door.free()));
    }

    /** Whether one may be anonymous, in a few words. */
    public String anonymous(Door door) {
        return texts.of("guide.anonymous" + suffix(door.anonymous()));
    }

    private static String suffix(@Nullable Boolean answer) {
        return answer == null ? ".unknown" : answer ? "" : ".no";
    }
}
