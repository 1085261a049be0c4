package org.manabiya.lms.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.lms.materials.SampleSchool.CLOCK;
import static org.manabiya.lms.materials.SampleSchool.TODAY;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.manabiya.core.access.Permission;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.lms.materials.HandOut.Order;

class HandOutTest {
    private TestDatabase database;
    private SampleSchool school;
    private UUID clazz;
    private UUID teacher;

    private void given(TestDatabase fresh) {
        database = fresh;
        school = new SampleSchool(database);
        clazz = school.clazz("2年1組");
        teacher = school.teacherOf(clazz);
    }

    @DatabaseTest
    void everyClassGetsAHandoutOfItsOwnWithTheMaterialsInTheirOrder(TestDatabase fresh) {
        given(fresh);
        var other = school.clazz("2年2組");
        var both = school.teacherOf(clazz, other);
        var first = school.material(both, "二");
        var second = school.material(both, "一");
        var made =
                give(both, new Order(List.of(clazz, other), List.of(first.id(), second.id()), " よみましょう ", TODAY, null));
        assertThat(made).extracting(Handout::classId).containsExactly(clazz, other);
        assertThat(made).extracting(Handout::instruction).containsOnly("よみましょう");
        var items = database.in("lms", em -> new Handouts(em).items(made.get(1).id()));
        assertThat(items).extracting(Handouts.Item::title).containsExactly("二", "一");
        assertThat(database.ask("select count(*) from core_audit where action = 'handout.give'"))
                .isEqualTo(2L);
    }

    @DatabaseTest
    void anOrderSentTwiceHandsOutOnce(TestDatabase fresh) {
        given(fresh);
        var key = UUID.randomUUID();
        var order =
                new Order(List.of(clazz), List.of(school.material(teacher, "一").id()), "", null, key);
        var first = give(teacher, order);
        assertThat(give(teacher, order))
                .extracting(Handout::id)
                .isEqualTo(List.of(first.get(0).id()));
        assertThat(database.ask("select count(*) from lms_handout")).isEqualTo(1L);
    }

    @DatabaseTest
    void twoClicksAtOnceHandOutOnce(TestDatabase fresh) throws Exception {
        given(fresh);
        var order =
                new Order(List.of(clazz), List.of(school.material(teacher, "一").id()), "", null, UUID.randomUUID());
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var clicks = List.of(1, 2).stream()
                    .map(click -> pool.submit(() -> {
                        start.await();
                        return give(teacher, order);
                    }))
                    .toList();
            for (var click : clicks) {
                click.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(database.ask("select count(*) from lms_handout")).isEqualTo(1L);
    }

    @DatabaseTest
    void nobodyHandsToAClassThatIsNotTheirs(TestDatabase fresh) {
        given(fresh);
        var material = school.material(teacher, "かけ算");
        refused(Refusal.Kind.NOT_FOUND, new Order(List.of(school.clazz("3年")), List.of(material.id()), "", null, null));
        refused(Refusal.Kind.NOT_FOUND, new Order(List.of(UUID.randomUUID()), List.of(material.id()), "", null, null));
    }

    @DatabaseTest
    void nobodyHandsOutWhatAColleagueBrought(TestDatabase fresh) {
        given(fresh);
        var foreign = school.material(school.teacherOf(clazz), "かけ算");
        refused(Refusal.Kind.NOT_FOUND, new Order(List.of(clazz), List.of(foreign.id()), "", null, null));
        refused(Refusal.Kind.NOT_FOUND, new Order(List.of(clazz), List.of(UUID.randomUUID()), "", null, null));
    }

    @DatabaseTest
    void anOrderThatSaysTooLittleOrIsLateIsRefused(TestDatabase fresh) {
        given(fresh);
        var ids = List.of(school.material(teacher, "かけ算").id());
        refused(Refusal.Kind.INVALID, new Order(null, ids, "", null, null));
        refused(Refusal.Kind.INVALID, new Order(List.of(clazz), null, "", null, null));
        refused(Refusal.Kind.INVALID, new Order(List.of(clazz), ids, "", TODAY.minusDays(1), null));
        refused(Refusal.Kind.INVALID, new Order(List.of(clazz), ids, "あ".repeat(501), null, null));
    }

    @DatabaseTest
    void aPupilSeesWhatIsNewAndWhatWasOpenedInOneStatement(TestDatabase fresh) {
        given(fresh);
        var pupil = school.pupilOf(clazz);
        var first = school.material(teacher, "一");
        var second = school.material(teacher, "二");
        for (int i = 0; i < 5; i++) {
            give(teacher, new Order(List.of(clazz), List.of(first.id(), second.id()), "", null, null));
        }
        var opened = received(pupil).get(1).item();
        database.with("lms", em -> new Openings(em, CLOCK).progress(opened, pupil, "3", 3, 8));

        assertThat(database.statements(() -> received(pupil))).isEqualTo(1 + ofCaller(pupil));
        assertThat(received(pupil)).hasSize(10);
        assertThat(received(pupil).get(0).isOpened()).isFalse();
        assertThat(received(pupil).get(1).isOpened()).isTrue();
        assertThat(received(pupil).get(1).isDone()).isFalse();
        assertThat(received(school.pupilOf(school.clazz("2年2組")))).isEmpty();
    }

    @DatabaseTest
    void aTeacherSeesHowManyHaveReadInOneStatement(TestDatabase fresh) {
        given(fresh);
        var one = school.pupilOf(clazz);
        var two = school.pupilOf(clazz);
        var ids = List.of(
                school.material(teacher, "一").id(),
                school.material(teacher, "二").id());
        for (int i = 0; i < 5; i++) {
            give(teacher, new Order(List.of(clazz), ids, "", null, null));
        }
        received(one).subList(0, 2).forEach(item -> open(item.item(), one));
        open(received(two).get(0).item(), two);

        var reach = school.caller(teacher).reach(Permission.MATERIAL_PROGRESS);
        assertThat(database.statements(() -> database.in("lms", em -> new Handouts(em).given(reach))))
                .isEqualTo(1);
        var newest = database.in("lms", em -> new Handouts(em).given(reach)).get(0);
        assertThat(newest.title()).isEqualTo("一");
        assertThat(newest.items()).isEqualTo(2);
        assertThat(newest.readers()).isEqualTo(2);
        var colleague = school.caller(school.teacherOf(clazz)).reach(Permission.MATERIAL_PROGRESS);
        List<Handouts.Given> theirs = database.in("lms", em -> new Handouts(em).given(colleague));
        assertThat(theirs).isEmpty();
    }

    private void open(UUID item, UUID pupil) {
        database.with("lms", em -> new Openings(em, CLOCK).open(item, pupil));
    }

    private long ofCaller(UUID person) {
        return database.statements(() -> school.caller(person));
    }

    private List<Handouts.Received> received(UUID pupil) {
        var reach = school.caller(pupil).reach(Permission.MATERIAL_OPEN);
        return database.in("lms", em -> new Handouts(em).received(pupil, reach));
    }

    private void refused(Refusal.Kind kind, Order order) {
        assertThatThrownBy(() -> give(teacher, order))
                .isInstanceOf(Refusal.class)
                .extracting("kind")
                .isEqualTo(kind);
        assertThat(database.ask("select count(*) from lms_handout")).isEqualTo(0L);
    }

    private List<Handout> give(UUID who, Order order) {
        var caller = school.caller(who);
        return database.in(
                "core",
                core -> database.in("lms", em -> new HandOut(
                                new Handouts(em),
                                new Materials(em),
                                new Classes(core, CLOCK),
                                caller,
                                new Audit(core, caller, () -> null, CLOCK),
                                CLOCK)
                        .give(order)));
    }
}
