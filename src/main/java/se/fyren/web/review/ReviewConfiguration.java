package se.fyren.web.review;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fyren.web.Languages;

/** Reads the reviewers' files once, at the start, before any page is made. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    ReviewedTexts reviewedTexts(@Value("${fyren.data.dir:data}") String dataFolder) throws IOException {
        return new ReviewFolder(Path.of(dataFolder, "texts")).over(new Languages());
    }

    @Bean
    Languages languages(ReviewedTexts texts) {
        return texts.languages();
    }
}
