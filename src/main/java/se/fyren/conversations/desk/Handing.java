package se.fyren.conversations.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.ShortText;
import se.fyren.web.Codes;
import se.fyren.web.Fields;

/**
 * Den skrivna överlämningen: what was typed of a handover, so that nothing of it is lost.
 *
 * @param team the coordinators' unit, by its id
 * @param text what the person has agreed to hand over
 * @param on the day of their consent
 * @param how in which words they consented, and to whom
 * @param agreed not empty where it is said that the person knows what is handed over, and to whom
 */
public record Handing(String team, String text, String on, String how, String agreed) {

    public Handing {
        text = Fields.shown(text);
        how = Fields.shown(how);
    }

    static Handing of(Map<String, String> form) {
        return new Handing(
                form.getOrDefault("team", ""),
                form.getOrDefault("text", ""),
                form.getOrDefault("on", ""),
                form.getOrDefault("how", ""),
                form.getOrDefault("agreed", ""));
    }

    /** What is to be handed over, once nothing needs correcting. */
    record Meant(UUID team, MessageText text, LocalDate on, ShortText how) {}

    /** What is meant; empty where there are {@link #faults}. */
    Optional<Meant> meant(LocalDate today) {
        return agreed.isEmpty()
                ? Optional.empty()
                : Fields.id(team).flatMap(to -> MessageText.of(text).flatMap(what -> day(today)
                        .flatMap(day -> ShortText.of(how).map(words -> new Meant(to, what, day, words)))));
    }

    /** Why each field that needs correcting does, by its id and in the order of the form. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (Fields.id(team).isEmpty()) {
            faults.put("team", "choose");
        }
        MessageText.fault(text).ifPresent(why -> faults.put("text", Codes.of(why)));
        if (day(today).isEmpty()) {
            faults.put("on", "day");
        }
        ShortText.fault(how).ifPresent(why -> faults.put("how", Codes.of(why) + "-line"));
        if (agreed.isEmpty()) {
            faults.put("agreed", "agreed");
        }
        return faults;
    }

    /** A day that is today or has been: nobody has consented tomorrow. */
    private Optional<LocalDate> day(LocalDate today) {
        return Fields.day(on).filter(day -> !day.isAfter(today));
    }
}
