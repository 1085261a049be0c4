package org.manabiya.mdm.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;

/** Guardians agree to what goes home. */
class ConsentsTest {
    @DatabaseTest
    void aUnitGoesHomeOnlyWithConsentToTheWordingInForce(TestDatabase fresh) {
        LendingDesk here = new LendingDesk(fresh);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.YEAR, "2027-03-31");
        write(here, "充電は家庭でお願いします。");
        LendingDesk.refused(
                "mdm.lending.noConsent",
                () -> here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.TAKE_HOME, "2026-11-30"));
        sign(here, "大金 花子", true);
        Handover home = here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.TAKE_HOME, "2026-11-30");
        assertThat(home.what()).isEqualTo(Handover.What.TAKEN_HOME);
        assertThat(here.list(LoanLists.Which.AT_HOME, "2026-11-24")).hasSize(1);
        assertThat(here.as(here.teacher(), here.now, desk -> desk.lend().bringBack(here.unit, null))
                        .what())
                .isEqualTo(Handover.What.BROUGHT_BACK);
        assertThat(here.read(here.unit).holderId()).isEqualTo(here.sakura);

        write(here, "充電は家庭でお願いします。");
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.TAKE_HOME, "2026-11-30");
        here.as(here.teacher(), here.now, desk -> desk.lend().bringBack(here.unit, null));
        UUID old = here.with(desk ->
                desk.consents().present(here.city.municipality).orElseThrow().id());
        write(here, "充電は家庭でお願いします。こわれたときは学校に知らせます。");
        LendingDesk.refused(
                "mdm.lending.noConsent",
                () -> here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.TAKE_HOME, "2026-11-30"));
        LendingDesk.refused(
                "mdm.lending.consent.otherText",
                () -> here.as(here.guardian(), here.now, desk -> {
                    desk.consents().sign(here.sakura, old, "大金 花子", true);
                    return null;
                }));
        LendingDesk.refused("mdm.lending.consent.notAgreed", () -> sign(here, "大金 花子", false));
        LendingDesk.refused("mdm.lending.consent.unsigned", () -> sign(here, " ", true));
        sign(here, "大金 花子", true);
        here.handOut(here.teacher(), here.unit, here.sakura, LoanKind.TAKE_HOME, "2026-11-30");
        LendingDesk.refused(
                "mdm.lending.notTheirs",
                () -> here.handOut(here.teacher(), here.unit, here.ken, LoanKind.TAKE_HOME, "2026-11-30"));
        here.with(desk -> {
            desk.consents().withdraw(here.sakura);
            return null;
        });
        boolean given = here.with(desk -> desk.consents().isGivenFor(here.city.municipality, here.sakura));
        assertThat(given).isFalse();
    }

    /** The guardian agrees to a wording. */
    static void agree(LendingDesk here) {
        write(here, "充電は家庭でお願いします。");
        sign(here, "大金 花子", true);
    }

    private static void write(LendingDesk here, String text) {
        here.with(desk -> {
            desk.consents().write(here.city.municipality, text);
            return null;
        });
    }

    private static void sign(LendingDesk here, String name, boolean agreed) {
        here.as(here.guardian(), here.now, desk -> {
            UUID text = desk.consents()
                    .present(here.city.municipality)
                    .orElseThrow()
                    .id();
            desk.consents().sign(here.sakura, text, name, agreed);
            return null;
        });
    }
}
