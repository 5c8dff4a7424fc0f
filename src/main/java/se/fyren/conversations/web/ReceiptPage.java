package se.fyren.conversations.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.conversations.RepeatKey;
import se.fyren.sealing.Receipt;
import se.fyren.web.Page;

/** The receipt, shown until whoever wrote has kept it. It has no address to come back to. */
@Component
class ReceiptPage {

    private final UnlistedPages pages;
    private final WhenAnswered whenAnswered;

    ReceiptPage(UnlistedPages pages, WhenAnswered whenAnswered) {
        this.pages = pages;
        this.whenAnswered = whenAnswered;
    }

    /**
     * The receipt of what was sent to the service.
     *
     * @param said what another language's page needs to be the same
     * @param once with which it was sent: used up when the receipt has been kept
     */
    ResponseEntity<byte[]> of(
            Receipt receipt, Page page, String service, Map<String, List<String>> said, RepeatKey once) {
        return page(receipt.written(), false, page, service, said, once);
    }

    /** The same where the browser has drawn the receipt and shows it. */
    ResponseEntity<byte[]> inBrowser(Page page, String service, Map<String, List<String>> said, RepeatKey once) {
        return page("", true, page, service, said, once);
    }

    private ResponseEntity<byte[]> page(
            String number,
            boolean inBrowser,
            Page page,
            String service,
            Map<String, List<String>> said,
            RepeatKey once) {
        Map<String, Object> model = new HashMap<>(whenAnswered.at(service));
        model.put("said", said);
        model.put("number", number);
        model.put("inBrowser", inBrowser);
        model.put("once", once.value().toString());
        return pages.answer(HttpStatus.OK, "receipt", page, model);
    }

    /** What stands in its place where what was sent has been removed since. */
    ResponseEntity<byte[]> removed(String language) {
        return pages.answer(HttpStatus.OK, "removed", pages.page(language, "remove"), Map.of());
    }

    /** What stands in its place once it has been kept. */
    ResponseEntity<byte[]> kept(String language) {
        return pages.answer(HttpStatus.OK, "shown", pages.page(language, "back"), Map.of());
    }
}
