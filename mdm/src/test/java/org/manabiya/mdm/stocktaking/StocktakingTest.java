package org.manabiya.mdm.stocktaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.stocktaking.Difference.Kind;

/** A stocktaking from its opening to the board's sign-off on both databases; what is signed changes no more. */
class StocktakingTest {
    private static final Stocktaking.Terms TERMS =
            new Stocktaking.Terms("2026年度 1学期", LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 30), "学校教育課 ICT係");

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static Scan.Sent scan(String code) {
        return new Scan.Sent(UUID.randomUUID(), code, null, false);
    }

    private static UUID open(CountedCity city) {
        return city.at(city.board(), desk -> desk.open()
                .open(city.municipality(), Set.of(city.school, city.other), true, TERMS));
    }

    private static List<Verdict> count(CountedCity city, Caller by, UUID sheet, UUID room, Scan.Sent... scans) {
        return city.at(by, desk -> desk.count().count(sheet, room, List.of(scans))).stream()
                .map(CountUnits.Answer::verdict)
                .toList();
    }

    private static List<Difference> differences(CountedCity city, UUID sheet) {
        return city.at(city.board(), desk -> {
            StockSheet found = desk.stocktakings().findSheet(sheet).orElseThrow();
            Stocktaking whole = desk.stocktakings().find(found.stocktakingId()).orElseThrow();
            return desk.differences()
                    .page(found, whole, Differences.Filter.all(), 0, 100)
                    .lines();
        });
    }

    private static UUID subject(CountedCity city, UUID sheet, String tag) {
        return differences(city, sheet).stream()
                .filter(difference -> difference.tag().equals(tag))
                .map(Difference::subject)
                .findFirst()
                .orElseThrow();
    }

    private static void explain(CountedCity city, Caller by, UUID sheet, Reason reason, String... tags) {
        List<UUID> subjects =
                Stream.of(tags).map(tag -> subject(city, sheet, tag)).toList();
        city.at(by, desk -> desk.explain().explain(sheet, subjects, reason, null));
    }

    private static List<StocktakingDue.Due> due(CountedCity city) {
        return city.at(city.board(), desk -> desk.due().of(Reach.wholeMunicipality(city.municipality())));
    }

    private static StocktakingReport.Figures figures(CountedCity city, UUID sheet) {
        return StocktakingReport.sum(city.at(city.board(), desk -> desk.report().ofSheet(sheet)));
    }

    @DatabaseTest
    void whatIsFoundOtherwiseIsToldAtOnceAndSignedOffWhenExplained(TestDatabase database) {
        CountedCity city = new CountedCity(database);
        UUID room = city.room(city.school, "理科室");
        city.units("A", 3, city.school, room, "IN_USE");
        city.units("B", 2, city.school, null, "SPARE");
        city.units("C", 1, city.other, null, "IN_USE");
        city.units("L", 1, city.school, null, "LOST");
        city.units("R", 1, city.school, room, "IN_REPAIR");
        UUID whole = open(city);
        UUID sheet = city.sheet(whole, city.school);
        UUID others = city.sheet(whole, city.other);
        city.units("N", 1, city.school, room, "IN_USE");
        Caller clerk = city.at(city.school, Role.CLERK);

        assertThat(count(
                        city,
                        clerk,
                        sheet,
                        room,
                        scan("a-1"),
                        scan("https://example.jp/devices/" + city.id("A-2")),
                        scan("B-1"),
                        scan("C-1"),
                        scan("L-1"),
                        scan("R-1"),
                        scan("N-1"),
                        new Scan.Sent(UUID.randomUUID(), "KG-999", Instant.parse("2026-04-09T00:00:00Z"), false),
                        scan("ｋｇ－９９９"),
                        new Scan.Sent(UUID.randomUUID(), "B-2", null, true)))
                .containsExactly(
                        Verdict.FOUND,
                        Verdict.FOUND,
                        Verdict.FOUND,
                        Verdict.ELSEWHERE,
                        Verdict.GONE,
                        Verdict.STATE,
                        Verdict.UNLISTED,
                        Verdict.UNKNOWN,
                        Verdict.UNKNOWN,
                        Verdict.STATE);
        assertThat(differences(city, sheet))
                .extracting(Difference::tag, Difference::kind, Difference::expectedAt)
                .containsExactlyInAnyOrder(
                        tuple("A-3", Kind.MISSING, null),
                        tuple("B-2", Kind.STATE, null),
                        tuple("C-1", Kind.ELSEWHERE, CountedCity.OTHER),
                        tuple("L-1", Kind.GONE, null),
                        tuple("R-1", Kind.STATE, null),
                        tuple("N-1", Kind.UNLISTED, null),
                        tuple("ｋｇ－９９９", Kind.UNKNOWN, null));
        assertThat(differences(city, others)).as("seen at the first school").isEmpty();
        var figures = figures(city, sheet);
        assertThat(figures.expected()).isEqualTo(5);
        assertThat(figures.away()).isEqualTo(2);
        assertThat(figures.counted()).isEqualTo(4);
        assertThat(figures.open()).isEqualTo(7);

        Caller head = city.at(city.school, Role.HEAD);
        refused(
                "mdm.stocktaking.unexplained",
                () -> city.run(head, desk -> desk.sign().signSheet(sheet, null)));
        refused("mdm.stocktaking.othersUnit", () -> explain(city, clerk, sheet, Reason.BELONGS_HERE, "C-1"));
        assertThat(city.state("C-1")).isEqualTo("IN_USE");
        refused("mdm.stocktaking.reasonDoesNotFit", () -> explain(city, clerk, sheet, Reason.NOT_FOUND, "L-1"));
        refused("mdm.stocktaking.remarkMissing", () -> explain(city, clerk, sheet, Reason.OTHER, "A-3"));
        explain(city, clerk, sheet, Reason.NOT_FOUND, "A-3");
        explain(city, clerk, sheet, Reason.NOT_FOUND, "A-3");
        assertThat(city.state("A-3")).isEqualTo("LOST");
        refused("mdm.stocktaking.stepTaken", () -> explain(city, clerk, sheet, Reason.WITH_HOLDER, "A-3"));
        explain(city, clerk, sheet, Reason.FOUND_AGAIN, "L-1");
        assertThat(city.state("L-1")).isEqualTo("SPARE");
        assertThat(city.place("L-1")).isEqualTo(room);
        explain(city, clerk, sheet, Reason.BEYOND_REPAIR, "R-1", "B-2");
        assertThat(city.state("B-2")).isEqualTo("BROKEN");
        explain(city, city.board(), sheet, Reason.BELONGS_HERE, "C-1", "N-1");
        assertThat(city.place("C-1")).isEqualTo(room);
        explain(city, clerk, sheet, Reason.NOT_OURS, "ｋｇ－９９９");

        // What was given up turns up: the ledger has to hear of it.
        assertThat(count(city, clerk, sheet, room, scan("A-3"))).containsExactly(Verdict.GONE);
        refused(
                "mdm.stocktaking.unexplained",
                () -> city.run(head, desk -> desk.sign().signSheet(sheet, null)));
        explain(city, clerk, sheet, Reason.FOUND_AGAIN, "A-3");
        assertThat(city.state("A-3")).isEqualTo("IN_USE");

        city.run(head, desk -> desk.sign().signSheet(sheet, "全台を確認した"));
        city.run(head, desk -> desk.sign().signSheet(sheet, "二度目"));
        refused("mdm.stocktaking.sheetSigned", () -> count(city, clerk, sheet, room, scan("A-1")));
        refused("mdm.stocktaking.sheetSigned", () -> explain(city, clerk, sheet, Reason.LEDGER_SAYS, "C-1"));
        refused(
                "mdm.stocktaking.sheetSigned",
                () -> city.run(clerk, desk -> desk.count().withdraw(sheet, city.id("A-1"))));
        refused(
                "mdm.stocktaking.unsigned",
                () -> city.run(city.staff(), desk -> desk.sign().sign(whole)));
    }

    @DatabaseTest
    void theSameScanTwiceChangesNothingAndTwoCountersAddUp(TestDatabase database) {
        CountedCity city = new CountedCity(database);
        UUID room = city.room(city.school, "理科室");
        UUID elsewhere = city.room(city.school, "音楽室");
        city.units("A", 3, city.school, room, "IN_USE");
        UUID whole = open(city);
        UUID sheet = city.sheet(whole, city.school);
        Caller one = city.at(city.school, Role.TEACHER);
        Caller two = city.at(city.school, Role.TEACHER);
        Scan.Sent first = scan("A-1");
        assertThat(count(city, one, sheet, room, first, scan("A-2"))).containsOnly(Verdict.FOUND);
        assertThat(count(city, one, sheet, room, first)).containsOnly(Verdict.FOUND);
        assertThat(count(city, two, sheet, room, scan("A-2"), scan("A-3"))).containsOnly(Verdict.FOUND);
        assertThat(city.rows("mdm_stocktaking_scan")).isEqualTo(4);
        assertThat(figures(city, sheet).counted()).isEqualTo(3);
        refused(
                "mdm.stocktaking.otherSheet",
                () -> count(city, city.board(), city.sheet(whole, city.other), city.other, first));

        assertThat(count(city, one, sheet, elsewhere, scan("A-1"))).containsOnly(Verdict.ELSEWHERE);
        assertThat(differences(city, sheet)).as("has been seen in its room too").isEmpty();
        city.run(one, desk -> desk.count().withdraw(sheet, city.id("A-1")));
        assertThat(differences(city, sheet))
                .singleElement()
                .extracting(Difference::kind)
                .isEqualTo(Kind.MISSING);
        List<RoomList.Unit> units = city.at(one, desk -> desk.list().of(sheet, room));
        assertThat(units)
                .extracting(RoomList.Unit::tag, RoomList.Unit::verdict)
                .containsExactly(tuple("A-1", null), tuple("A-2", Verdict.FOUND), tuple("A-3", Verdict.FOUND));
        refused("mdm.stocktaking.scan", () -> count(city, one, sheet, room, first, first));
        refused("error.notFound", () -> count(city, one, sheet, UUID.randomUUID(), scan("A-1")));
    }

    @DatabaseTest
    void whatWasExpectedStaysAndWhatComesInAfterASignatureDoesNotCountOnIt(TestDatabase database) {
        CountedCity city = new CountedCity(database);
        UUID room = city.room(city.school, "理科室");
        city.units("A", 2, city.school, room, "IN_USE");
        city.units("C", 2, city.other, null, "IN_USE");
        UUID whole = open(city);
        UUID sheet = city.sheet(whole, city.school);
        UUID others = city.sheet(whole, city.other);
        refused("mdm.stocktaking.running", () -> open(city));
        Caller head = city.at(city.school, Role.HEAD);
        refused(
                "mdm.stocktaking.notCounted",
                () -> city.run(head, desk -> desk.sign().signSheet(sheet, null)));
        city.move("A-1", city.other);
        assertThat(count(city, head, sheet, room, scan("A-2"))).containsOnly(Verdict.FOUND);
        assertThat(differences(city, sheet)).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.MISSING);
            assertThat(difference.since()).as("the ledger explains it").hasSize(1);
        });
        explain(city, city.board(), sheet, Reason.LEDGER_SAYS, "A-1");
        city.run(head, desk -> desk.sign().signSheet(sheet, null));

        Caller other = city.at(city.other, Role.HEAD);
        assertThat(count(city, other, others, city.other, scan("A-1"), scan("C-1"), scan("C-2")))
                .containsExactly(Verdict.ELSEWHERE, Verdict.FOUND, Verdict.FOUND);
        assertThat(differences(city, sheet)).as("as it was signed").hasSize(1);
        assertThat(figures(city, sheet).counted()).isEqualTo(1);
        explain(city, other, others, Reason.LEDGER_SAYS, "A-1");
        city.run(other, desk -> desk.sign().signSheet(others, null));
        UUID store = city.sheet(whole, city.municipality());
        city.run(city.staff(), desk -> desk.sign().signSheet(store, null));
        city.run(city.staff(), desk -> desk.sign().sign(whole));
        refused(
                "mdm.stocktaking.signed",
                () -> city.run(city.board(), desk -> desk.open().cancel(whole, "まちがい")));
        UUID own = city.at(head, desk -> desk.open().openForSchool(city.municipality(), city.school, TERMS));
        city.run(head, desk -> desk.open().cancel(own, "日をまちがえた"));
        refused(
                "mdm.stocktaking.cancelled",
                () -> count(city, head, city.sheet(own, city.school), city.school, scan("A-2")));
    }

    @DatabaseTest
    void aSchoolWithoutASignatureInThisTermIsReminded(TestDatabase database) {
        CountedCity city = new CountedCity(database);
        city.units("A", 1, city.school, null, "IN_USE");
        city.units("C", 1, city.other, null, "IN_USE");
        UUID whole = open(city);
        UUID sheet = city.sheet(whole, city.school);
        assertThat(due(city))
                .extracting(StocktakingDue.Due::school, StocktakingDue.Due::running)
                .containsExactlyInAnyOrder(tuple(city.school, sheet), tuple(city.other, city.sheet(whole, city.other)));
        Caller head = city.at(city.school, Role.HEAD);
        count(city, head, sheet, city.school, scan("A-1"));
        city.run(head, desk -> desk.sign().signSheet(sheet, null));
        assertThat(due(city)).extracting(StocktakingDue.Due::school).containsExactly(city.other);
        database.execute(
                "update mdm_stocktaking_sheet set signed_at = timestamp with time zone '2026-03-20 09:00:00+09' where signed_at is not null");
        assertThat(due(city)).hasSize(2);
    }

    @DatabaseTest
    void nothingAsksMoreWhenThereAreMoreUnits(TestDatabase database) {
        CountedCity city = new CountedCity(database);
        city.units("A", 2, city.school, null, "IN_USE");
        city.units("C", 300, city.other, null, "IN_USE");
        UUID whole = open(city);
        long few = statements(database, city, city.sheet(whole, city.school), city.school, "A", 2);
        long many = statements(database, city, city.sheet(whole, city.other), city.other, "C", 299);
        assertThat(many).isEqualTo(few);
        assertThat(figures(city, city.sheet(whole, city.other)).percent()).isEqualTo(99);
        int sheets =
                city.at(city.board(), desk -> desk.report().ofStocktaking(whole).size());
        assertThat(sheets).isEqualTo(3);
    }

    private static long statements(
            TestDatabase database, CountedCity city, UUID sheet, UUID room, String tag, int units) {
        List<Scan.Sent> scans = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            scans.add(scan(tag + "-" + i));
        }
        city.at(city.board(), desk -> desk.count().count(sheet, room, scans));
        return database.statements(() -> city.at(city.board(), desk -> {
            desk.list().of(sheet, room);
            desk.list().findings(sheet, room);
            desk.list().of(sheet);
            desk.report().ofSheet(sheet);
            return desk.stocktakings().line(sheet);
        }));
    }
}
