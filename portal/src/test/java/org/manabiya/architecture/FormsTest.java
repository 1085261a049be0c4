package org.manabiya.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every form of the templates has to keep. */
class FormsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern WRITING = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

    @Test
    void everyFormThatWritesCarriesItsToken() throws IOException {
        var bare = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path template :
                    files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                WRITING.matcher(Files.readString(template))
                        .results()
                        .filter(form -> !form.group().contains("@template.tag.csrf("))
                        .forEach(form -> bare.add(TEMPLATES.relativize(template) + ": "
                                + form.group().lines().findFirst().orElse("")));
            }
        }
        assertThat(bare).isEmpty();
    }
}
