package org.manabiya.core.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void japaneseIsSpokenUnlessEnglishIsAskedFor() {
        Expectation expectation = Expectation.of("tooLong", 255);
        assertThat(expectation.text(Locale.JAPANESE)).isEqualTo("255 文字までにしてください。");
        assertThat(expectation.text(Locale.FRENCH)).isEqualTo("255 文字までにしてください。");
        assertThat(expectation.text(Locale.ENGLISH)).isEqualTo("At most 255 characters.");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(Locale.ROOT)).isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void everyFindingInTheCodeHasAText() throws IOException {
        Pattern name = Pattern.compile(
                "(?:Expectation\\.of|matching|number|parsed|NotAPackageException)\\(\\s*\"([a-zA-Z]+)\"");
        Path sources = Path.of("src/main/java/org/manabiya/core/roster/oneroster");
        try (Stream<Path> files = Files.list(sources)) {
            assertThat(files.flatMap(ExpectationTest::read)
                            .flatMap(text -> name.matcher(text).results().map(m -> "roster.finding." + m.group(1))))
                    .hasSizeGreaterThan(40)
                    .isSubsetOf(keys(Locale.ROOT));
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Stream.of(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "messages.roster",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
