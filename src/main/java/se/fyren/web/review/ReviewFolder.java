package se.fyren.web.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fyren.web.Language;
import se.fyren.web.Languages;

/** The folder where the operator puts what reviewers send, {@code {lang}.xlf} for each language; it may be missing. */
record ReviewFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewFolder.class);

    /** Fyren's own texts with the reviewers' in their place. What is wrong with a file is logged, one thing a line. */
    ReviewedTexts over(Languages own) {
        List<String> files = files();
        files.stream()
                .filter(file -> own.all().stream().noneMatch(language -> file.equals(file(language))))
                .forEach(file -> LOG.warn(
                        "{} is passed over: no language of Fyren's has a file of that name.", Remark.printable(file)));
        ReviewedTexts texts = ReviewedTexts.none(own);
        // Swedish comes first, so that the others are held against what it says today.
        for (Language language : own.all()) {
            texts = files.contains(file(language)) ? with(texts, language) : texts;
        }
        return texts;
    }

    private ReviewedTexts with(ReviewedTexts texts, Language language) {
        String file = file(language);
        switch (read(texts, language)) {
            case XliffReading.Refused(List<Remark> faults) -> {
                faults.forEach(fault -> LOG.error("{} is refused, Fyren's own texts stay: {}.", file, fault));
                return texts;
            }
            case XliffReading.Taken(Review review, List<Remark> open) -> {
                LOG.info("{} is in use, {}.", file, open.isEmpty() ? "reviewed" : "still a draft");
                open.forEach(remark -> LOG.warn("{}: {}.", file, remark));
                return texts.with(review);
            }
        }
    }

    private static String file(Language language) {
        return language.code() + Xliff.SUFFIX;
    }

    private List<String> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        } catch (IOException unreadable) {
            LOG.error("The folder {} cannot be read, Fyren's own texts stay.", path);
            return List.of();
        }
    }

    private XliffReading read(ReviewedTexts texts, Language language) {
        try (InputStream file = Files.newInputStream(path.resolve(file(language)))) {
            // One byte more than a file may have tells that it has too many.
            return texts.read(language.code(), file.readNBytes(XliffReading.MOST_BYTES + 1));
        } catch (IOException unreadable) {
            return new XliffReading.Refused(List.of(Remark.ofFile("The file cannot be opened")));
        }
    }
}
