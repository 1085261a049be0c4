package org.manabiya.mdm.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.imports.StoredCity;

/** A board's own label sheets. */
class OwnLabelSheetsTest {
    private static final LabelSheet TEN = new LabelSheet(210, 297, 2, 5, 90, 50, 10.5, 10, 95, 55);

    private static <T> T with(TestDatabase database, StoredCity city, Function<OwnLabelSheets, T> work) {
        return database.in(
                "core",
                core -> database.in(
                        "mdm",
                        em -> work.apply(new OwnLabelSheets(
                                em, new Audit(core, city.caller(), () -> null, city.nextMinute())))));
    }

    @DatabaseTest
    void aSheetIsNamedByItsIdInItsOwnMunicipalityOnly(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        UUID own = with(database, city, sheets -> sheets.add(city.municipality, " 備品シール ", TEN)
                .id());
        assertThat(sheet(database, city, city.municipality, own.toString())).contains(TEN);
        assertThat(sheet(database, city, UUID.randomUUID(), own.toString())).isEmpty();
        assertThat(sheet(database, city, city.municipality, "A4-24")).isPresent();
        with(database, city, sheets -> {
            sheets.remove(own);
            return null;
        });
        assertThat(sheet(database, city, city.municipality, own.toString())).isEmpty();
    }

    private static Optional<LabelSheet> sheet(TestDatabase database, StoredCity city, UUID municipality, String code) {
        return with(database, city, sheets -> sheets.sheet(municipality, code));
    }

    @DatabaseTest
    void twoSheetsOfOneNameAreRefused(TestDatabase database) {
        StoredCity city = new StoredCity(database);
        with(database, city, sheets -> sheets.add(city.municipality, "備品シール", TEN));
        assertThatThrownBy(() -> with(database, city, sheets -> sheets.add(city.municipality, "備品シール", TEN)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("mdm.labels.nameTaken"));
        assertThatThrownBy(() -> with(database, city, sheets -> sheets.add(city.municipality, " ", TEN)))
                .isInstanceOf(Refusal.class);
    }
}
