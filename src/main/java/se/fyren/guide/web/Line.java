package se.fyren.guide.web;

import java.util.ArrayList;
import java.util.List;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Role;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Situation;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/**
 * Linje: a number to call now, where the door one came for is closed or nobody answers there at once.
 *
 * @param about whom it is for, in a sentence
 */
public record Line(String name, String number, String printed, String about) {

    static List<Line> of(DirectoryOnDay directory, Situation situation, Wording wording) {
        Texts texts = wording.texts();
        List<Line> lines = new ArrayList<>();
        Role role = situation.role() == null ? Role.OWN_EXPERIENCE : situation.role();
        for (ServiceOnDay service : directory.services()) {
            boolean line = service.service().kind() == Kind.LINE
                    && service.receives(role).is(Answer.YES);
            boolean police = service.service().kind() == Kind.EMERGENCY;
            for (Channel channel : service.channels()) {
                String number = channel.value();
                String printed = channel.printed();
                if ((line || police)
                        && channel.answersAtOnce()
                        && number != null
                        && printed != null
                        && !number.equals("112")) {
                    String about = police ? texts.of("guide.lines.police") : about(service, wording);
                    lines.add(new Line(service.service().name(), number, printed, about));
                }
            }
        }
        return lines;
    }

    private static String about(ServiceOnDay service, Wording wording) {
        Texts texts = wording.texts();
        List<String> words = new ArrayList<>();
        for (Audience audience : service.audiences()) {
            words.add(texts.of("guide.reason.for-" + Codes.of(audience)));
        }
        words.add(texts.of(
                "guide.helps",
                texts.list(service.needs().stream()
                        .map(need -> texts.of("guide.helps." + need.code()))
                        .toList())));
        words.add(wording.interpreters(service.service().id()));
        return String.join(" ", words).strip();
    }
}
