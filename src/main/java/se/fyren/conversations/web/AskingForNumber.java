package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.conversations.RepeatKey;
import se.fyren.directory.Directory;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.web.Fields;
import se.fyren.web.Page;

/** The page that asks for the number, and what it says of one that opens nothing. */
@Component
class AskingForNumber {

    private final UnlistedPages pages;
    private final SealingHere sealing;
    private final Directory directory;
    private final Clock clock;

    AskingForNumber(UnlistedPages pages, SealingHere sealing, Directory directory, Clock clock) {
        this.pages = pages;
        this.sealing = sealing;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What the page holds.
     *
     * @param number what was typed, as it was typed
     * @param text what is to be sent when the number has opened; empty where nothing is
     * @param wish how they want to be called, to be shown again when the number has opened
     * @param kept whether their browser has kept what they wrote
     * @param ended whether a visit had ended
     * @param wrong what is wrong with the number, in a sentence; empty where nothing is
     * @param wrongText the key of what is wrong with the text; empty where nothing is
     */
    record Ask(
            String number,
            String text,
            boolean kept,
            CallWish wish,
            RepeatKey once,
            boolean ended,
            String wrong,
            String wrongText) {

        static final Ask FIRST = plain("", false);

        static Ask plain(String text, boolean ended) {
            return new Ask("", text, false, CallWish.empty(), RepeatKey.random(), ended, "", "");
        }

        static Ask plain(CallWish wish) {
            return new Ask("", "", false, wish, wish.once(), true, "", "");
        }

        /** What was sent is sealed: their browser has its words. */
        static Ask sealed(RepeatKey once, boolean ended) {
            return new Ask("", "", true, CallWish.empty(), once, ended, "", "");
        }

        Ask with(String wrongNumber, String wrongOfText) {
            return new Ask(number, text, kept, wish, once, ended, wrongNumber, wrongOfText);
        }

        @Override
        public String toString() {
            return "Ask[…]";
        }
    }

    ResponseEntity<byte[]> ask(String language, Ask ask) {
        boolean wrong = !ask.wrong().isEmpty() || !ask.wrongText().isEmpty();
        return page(wrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK, language, ask, false, "");
    }

    /** The same for a number that was never made, one whose conversation has been removed and one that was erased. */
    ResponseEntity<byte[]> nothingThere(String language, Ask ask, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, language, ask, true, Visits.wasHere(request) ? Visits.ended() : "");
    }

    private ResponseEntity<byte[]> page(HttpStatus status, String language, Ask ask, boolean unknown, String cookie) {
        Page page = pages.page(language, "back");
        Map<String, Object> model = new HashMap<>();
        model.put("number", ask.number());
        model.put("text", Fields.shown(ask.text()));
        model.put("wish", ask.wish());
        model.put("once", ask.once().value().toString());
        model.put("ended", ask.ended());
        model.put("kept", ask.kept());
        model.put("sealing", sealing.ofNumber());
        model.put("wrong", ask.wrong());
        model.put("wrongText", ask.wrongText());
        model.put("unknown", unknown);
        model.put("receiving", unknown ? receiving() : List.of());
        return pages.answer(status, "back", page, model, cookie);
    }

    private List<Service> receiving() {
        DirectoryOnDay today = directory.on(LocalDate.now(clock));
        return today.services().stream()
                .map(ServiceOnDay::service)
                .filter(one -> today.receiving().contains(one.id()))
                .toList();
    }
}
