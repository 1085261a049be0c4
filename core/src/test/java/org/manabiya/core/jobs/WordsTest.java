package org.manabiya.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Property
    void whateverStandsInSomebodysFileFitsIntoTheColumn(@ForAll String text) {
        Words words = new Words("k", Collections.nCopies(20, text.repeat(50)));

        assertThat(words.variablesAsJson()).hasSizeLessThanOrEqualTo(2000 * 2);
        assertThat(Words.read("k", words.variablesAsJson()).variables()).hasSize(8);
    }

    @Test
    void shortTextComesBackAsItWas() {
        Words words = Words.of("k", "引用\"符\\と改行\n", 12, 0.5);

        assertThat(Words.read("k", words.variablesAsJson()).variables()).hasToString("[引用\"符\\と改行 , 12, 0.5]");
    }

    @Test
    void aDayStaysADayUntilTheReadersLanguageIsKnown() {
        Words words = Words.of("k", LocalDate.of(2027, 3, 31));

        assertThat(Words.read("k", words.variablesAsJson()).variables()).containsExactly(LocalDate.of(2027, 3, 31));
    }
}
