package se.fyren.conversations.web;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.web.NotFound;

/**
 * The scripts that seal in the browser, and what listens there ({@code web/seal}), each as it is written. No browser keeps them: that one has
 * written somewhere is nobody's to find.
 */
@RestController
class SealScripts {

    /** The one that a page asks for; it asks for the others. */
    static final String FIRST = "/seal/pages.js";

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");

    private final Map<String, byte[]> scripts;

    SealScripts() {
        this.scripts = Stream.of("pages.js", "seal.js", "receipt.js", "hpke.js", "lately.js")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), SealScripts::read));
    }

    @GetMapping("/seal/{script}")
    ResponseEntity<byte[]> script(@PathVariable String script) {
        byte[] bytes = scripts.get(script);
        if (bytes == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok().contentType(SCRIPT).body(bytes);
    }

    private static byte[] read(String script) {
        try {
            return new ClassPathResource("web/seal/" + script).getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
