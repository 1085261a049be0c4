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
        assertThat(collected(AuditTextsTest::collectActions))
                .contains("look", "signIn", "account.block", "account.unblock", "token.make")
                .allMatch(action -> Texts.in(language).has("audit." + action));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyKindOfThingWrittenDownHasAText(String language) throws IOException {
        assertThat(collected(AuditTextsTest::collectKinds))
                .contains("person", "device", "deviceImport", "municipality", "account")
                .allMatch(kind -> Texts.in(language).has("audit.kind." + kind));
    }

    private interface Collector {
        void collect(Path file, Set<String> all) throws IOException;
    }

    private static Set<String> collected(Collector collector) throws IOException {
        var all = new TreeSet<String>();
        for (String module : Set.of("core", "affairs", "lms", "mdm", "portal")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    collector.collect(file, all);
                }
            }
        }
        return all;
    }

    private static void collectActions(Path file, Set<String> all) throws IOException {
        var source = Files.readString(file);
        if (file.endsWith("Audit.java")) {
            OF_AUDIT_ITSELF.matcher(source).results().forEach(found -> all.add(found.group(1)));
        }
        collectWords(source, file, 0, all);
    }

    private static void collectKinds(Path file, Set<String> all) throws IOException {
        collectWords(Files.readString(file), file, 1, all);
    }

    /** The words of the argument: the action is the first, the kind of thing the second. */
    private static void collectWords(String source, Path file, int argument, Set<String> all) {
        CALL.matcher(source).results().forEach(call -> {
            // The account of recordFor comes before the action.
            int position = call.group(1).equals("recordFor") ? argument + 1 : argument;
            var words =
                    WORD.matcher(call.group(2).split(",")[position]).results().toList();
            assertThat(words)
                    .as("argument %s of %s in %s", argument, call.group(), file)
                    .isNotEmpty();
            words.forEach(word -> all.add(word.group(1)));
        });
    }
}
