package org.manabiya.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manabiya.portal.page.Texts;

/** Every act that the code writes down has words on the record's page. */
class AuditTextsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern CALL = Pattern.compile("\\baudit\\s*\\.(record|recordFor)\\(\\s*([^;]*?)\\);");
    private static final Pattern OF_AUDIT_ITSELF =
            Pattern.compile("(?:write\\(of\\(account\\),|\\brecord\\()\\s*\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("\"([a-zA-Z.]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyActionWrittenDownHasAText(String language) throws IOException {
        assertThat(actions())
                .contains("look", "signIn", "account.block", "account.unblock", "token.make")
                .allMatch(action -> Texts.in(language).has("audit." + action));
    }

    private static Set<String> actions() throws IOException {
        var all = new TreeSet<String>();
        for (String module : Set.of("core", "affairs", "lms", "mdm", "portal")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    collect(file, all);
                }
            }
        }
        return all;
    }

    private static void collect(Path file, Set<String> all) throws IOException {
        var source = Files.readString(file);
        if (file.endsWith("Audit.java")) {
            OF_AUDIT_ITSELF.matcher(source).results().forEach(found -> all.add(found.group(1)));
        }
        CALL.matcher(source).results().forEach(call -> {
            // The account of recordFor comes before the action.
            int position = call.group(1).equals("recordFor") ? 1 : 0;
            var words =
                    WORD.matcher(call.group(2).split(",")[position]).results().toList();
            assertThat(words).as("the action of %s in %s", call.group(), file).isNotEmpty();
            words.forEach(word -> all.add(word.group(1)));
        });
    }
}
