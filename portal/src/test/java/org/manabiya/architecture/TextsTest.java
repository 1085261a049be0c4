package org.manabiya.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manabiya.portal.page.Texts;

/** Every text stands in Japanese and in English, and every key that the code names has a text. */
class TextsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("core", "affairs", "lms", "mdm", "portal");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("page\\.[tr]\\(\"([^\"]+)\"[,)]");

    @Test
    void everyTextStandsInBothLanguages() {
        for (Path japanese : bundles()) {
            var english =
                    japanese.resolveSibling(japanese.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(keys(english)).as("%s against %s", english, japanese).isEqualTo(keys(japanese));
        }
    }

    @Test
    void everyKeyThatATemplateNamesHasAText() {
        var missing = new TreeSet<String>();
        for (Path template : files(ROOT.resolve("portal/src/main/jte"), ".jte")) {
            var matcher = TEMPLATE_KEY.matcher(read(template));
            while (matcher.find()) {
                if (!Texts.in("ja").has(matcher.group(1))) {
                    missing.add(matcher.group(1) + " in " + template.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfARefusalHasAText() {
        var refusal = Pattern.compile("new Refusal\\(\\s*(?:Refusal\\.)?Kind\\.[A-Z_]+,\\s*\"([^\"]+)\"");
        var flash = Pattern.compile("flash\\.(?:success|warning|error)\\(\\s*\"([^\"]+)\"");
        var missing = new TreeSet<String>();
        for (String module : MODULES) {
            for (Path source : files(ROOT.resolve(module + "/src/main/java"), ".java")) {
                for (Pattern pattern : List.of(refusal, flash)) {
                    var matcher = pattern.matcher(read(source));
                    while (matcher.find()) {
                        if (!Texts.in("ja").has(matcher.group(1))) {
                            missing.add(matcher.group(1) + " in " + source.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noListIsJoinedByASignOfOneLanguage() {
        var joined = Pattern.compile("joining\\(\"[、・]\"");
        for (String module : MODULES) {
            for (String ending : List.of(".java", ".jte")) {
                assertThat(files(ROOT.resolve(module + "/src/main"), ending))
                        .noneMatch(source -> joined.matcher(read(source)).find());
            }
        }
        assertThat(Texts.in("ja").list(List.of("1年1組", "1年2組"))).isEqualTo("1年1組、1年2組");
        assertThat(Texts.in("en").list(List.of("1-1", "1-2"))).isEqualTo("1-1, 1-2");
    }

    @Test
    void noTextIsEmpty() {
        for (Path bundle : bundles()) {
            load(bundle)
                    .forEach((key, text) ->
                            assertThat(text.toString()).as(key.toString()).isNotBlank());
        }
    }

    private static List<Path> bundles() {
        var all = new ArrayList<Path>();
        for (String module : MODULES) {
            for (Path file : files(ROOT.resolve(module + "/src/main/resources/messages"), ".properties")) {
                if (!file.getFileName().toString().endsWith("_en.properties")) {
                    all.add(file);
                }
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static Set<String> keys(Path bundle) {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Collections.emptyList();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
