package se.fyren.guide.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.guide.Advice;
import se.fyren.guide.Door;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.Reason;
import se.fyren.guide.Verdict;

/** The advice as the public contract writes it. What is not known is null and always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AdviceJson(List<DoorJson> doors, List<NumberJson> emergency) {

    static AdviceJson of(Advice advice, Wording wording) {
        return new AdviceJson(
                advice.doors().stream().map(door -> DoorJson.of(door, wording)).toList(),
                advice.emergency().stream()
                        .map(one -> new NumberJson(one.type(), one.value()))
                        .toList());
    }

    /** A door. */
    record DoorJson(
            String service,
            String name,
            @JsonProperty("for") Beneficiary beneficiary,
            Verdict verdict,
            List<ReasonJson> reasons,
            List<ChannelJson> channels,
            @Nullable Boolean free,
            @Nullable Boolean anonymous,
            List<String> next) {

        private static DoorJson of(Door door, Wording wording) {
            return new DoorJson(
                    door.service().id(),
                    door.service().name(),
                    door.beneficiary(),
                    door.verdict(),
                    door.reasons().stream()
                            .map(reason -> ReasonJson.of(reason, wording))
                            .toList(),
                    door.channels().stream()
                            .map(channel -> ChannelJson.of(channel, wording))
                            .toList(),
                    door.free(),
                    door.anonymous(),
                    door.next().stream().map(wording::next).toList());
        }
    }

    /** Why, with the source's name and the day it was last checked. */
    record ReasonJson(
            Reason.Code code,
            String text,
            @Nullable String source,
            @Nullable LocalDate checked) {

        private static ReasonJson of(Reason reason, Wording wording) {
            return new ReasonJson(reason.code(), wording.reason(reason), reason.source(), reason.checked());
        }
    }

    /** A way to reach the door. */
    record ChannelJson(
            Channel.Type type,
            @Nullable String value,
            @Nullable String hours) {

        private static ChannelJson of(Channel channel, Wording wording) {
            return new ChannelJson(channel.type(), channel.value(), wording.hours(channel));
        }
    }

    /** A number to call when life is in danger. */
    record NumberJson(Channel.Type type, @Nullable String value) {}
}
