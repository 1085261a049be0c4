package org.manabiya.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manabiya.core.people.TwoSchools.CLOCK;
import static org.manabiya.core.people.TwoSchools.TODAY;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Reach;
import org.manabiya.core.access.Role;
import org.manabiya.core.data.DatabaseTest;
import org.manabiya.core.data.TestDatabase;
import org.manabiya.core.error.Refusal;

class TransferOffersTest {
    private static final LocalDate LAST = TODAY.minusDays(4);
    private static final LocalDate FIRST = TODAY.minusDays(1);

    /** A pupil of one city on the way to a school of another. */
    private static final class Move {
        private final TestDatabase database;
        private final TwoSchools here;
        private final TwoSchools there;
        private final UUID pupil;

        Move(TestDatabase database) {
            this.database = database;
            here = new TwoSchools(database);
            there = new TwoSchools(database);
            pupil = here.pupil("大金", "颯太", here.north, here.northThird, 1);
        }

        UUID offer() {
            here(offers -> offers.offer(pupil, there.south, LAST));
            return incoming(there.south).get(0).id();
        }

        void here(Consumer<TransferOffers> work) {
            database.with("core", em -> work.accept(offers(em, here.clerk())));
        }

        void there(Consumer<TransferOffers> work) {
            database.with("core", em -> work.accept(offers(em, receiver())));
        }

        UUID accept(UUID offer, UUID clazz, LocalDate entered) {
            Function<EntityManager, UUID> work = em -> {
                var audit = there.audit(em, receiver());
                return new AcceptTransfer(
                                em,
                                new Memberships(em, audit, CLOCK),
                                new Roles(em, receiver(), audit, CLOCK),
                                receiver(),
                                audit,
                                CLOCK)
                        .accept(offer, clazz, entered);
            };
            return database.in("core", work);
        }

        void undo(UUID offer, List<PupilTraces> traces) {
            database.with("core", em -> undo(em, traces).undo(offer));
        }

        UndoAccept undo(EntityManager em, List<PupilTraces> traces) {
            return new UndoAccept(em, traces, receiver(), there.audit(em, receiver()), CLOCK);
        }

        private Caller receiver() {
            return there.caller(UUID.randomUUID(), Role.CLERK, there.south, Set.of());
        }

        private TransferOffers offers(EntityManager em, Caller caller) {
            var audit = here.audit(em, caller);
            return new TransferOffers(
                    em, new Memberships(em, audit, CLOCK), new Roles(em, caller, audit, CLOCK), caller, audit, CLOCK);
        }

        List<TransferOffers.Line> incoming(UUID school) {
            return database.in("core", em -> offers(em, receiver()).incoming(school(there, school)));
        }

        List<String> found(TwoSchools city, Reach reach) {
            return database.in("core", em -> new People(em, CLOCK)
                    .search(reach, "大金", "", 0, 10).lines().stream()
                            .map(People.Line::name)
                            .toList());
        }

        List<String> recorded(TwoSchools city) {
            return database.in("core", em -> em.createQuery(
                            "select e.action from AuditEntry e where e.municipalityId = :m order by e.action",
                            String.class)
                    .setParameter("m", city.city)
                    .getResultList());
        }
    }

    @DatabaseTest
    void untilItIsAcceptedTheOtherSideSeesTheOfferAndNothingElse(TestDatabase database) {
        var move = new Move(database);
        move.offer();

        assertThat(move.incoming(move.there.south))
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("大金 颯太"))
                .satisfies(line -> assertThat(line.from()).isEqualTo("烏川市 北小学校"));
        assertThat(move.incoming(move.there.north)).isEmpty();
        assertThat(move.found(move.there, Reach.wholeMunicipality(move.there.city)))
                .isEmpty();
        assertThat(move.found(move.here, school(move.here, move.here.north))).containsExactly("大金 颯太");
    }

    @DatabaseTest
    void onceAcceptedThePupilIsGoneHereAndThere(TestDatabase database) {
        var move = new Move(database);
        var person = move.accept(move.offer(), move.there.southThird, FIRST);

        assertThat(move.found(move.here, school(move.here, move.here.north))).isEmpty();
        assertThat(move.found(move.there, school(move.there, move.there.south))).containsExactly("大金 颯太");
        assertThat(move.found(move.there, school(move.there, move.there.north))).isEmpty();
        List<People.Pupil> clazz =
                database.in("core", em -> new People(em, CLOCK).pupilsOf(move.there.southThird, FIRST));
        assertThat(clazz).extracting(People.Pupil::id).containsExactly(person);
        List<People.Pupil> old = database.in("core", em -> new People(em, CLOCK).pupilsOf(move.here.northThird, FIRST));
        assertThat(old).isEmpty();
        assertThat(move.incoming(move.there.south)).isEmpty();
    }

    @DatabaseTest
    void whatWasAcceptedIsTakenBackAsIfItHadNeverBeen(TestDatabase database) {
        var move = new Move(database);
        var offer = move.offer();
        var person = move.accept(offer, move.there.southThird, FIRST);
        assertThat(database.<Optional<UUID>>in(
                        "core", em -> move.undo(em, List.of()).offerOf(person)))
                .contains(offer);
        refused("transfer.undo.used", () -> move.undo(offer, List.of((pupil, clazz) -> pupil.equals(person))));
        move.undo(offer, List.of());

        assertThat(move.found(move.here, school(move.here, move.here.north))).containsExactly("大金 颯太");
        assertThat(move.found(move.there, Reach.wholeMunicipality(move.there.city)))
                .isEmpty();
        List<People.Pupil> old = database.in("core", em -> new People(em, CLOCK).pupilsOf(move.here.northThird, FIRST));
        assertThat(old).extracting(People.Pupil::id).containsExactly(move.pupil);
        assertThat(move.recorded(move.here)).contains("transfer.accept.undo");
        assertThat(move.recorded(move.there)).contains("transfer.accept.undo");
        assertThatThrownBy(() -> move.undo(offer, List.of())).isInstanceOf(Refusal.class);
        assertThat(move.offer()).as("the pupil can be offered again").isNotEqualTo(offer);
    }

    @DatabaseTest
    void whoHasAnAccountHereIsNotSentBack(TestDatabase database) {
        var move = new Move(database);
        var offer = move.offer();
        move.there.account(move.accept(offer, move.there.southThird, FIRST), "taro");
        refused("transfer.undo.changed", () -> move.undo(offer, List.of()));
    }

    @DatabaseTest
    void eachSideHasEveryActInItsOwnRecord(TestDatabase database) {
        var move = new Move(database);
        move.accept(move.offer(), move.there.southThird, FIRST);
        assertThat(move.recorded(move.here)).containsExactly("transfer.accept", "transfer.offer");
        assertThat(move.recorded(move.there)).containsExactly("transfer.accept", "transfer.offer");
    }

    @DatabaseTest
    void whatIsDeclinedOrTakenBackLeavesThePupilWhereItIs(TestDatabase database) {
        var move = new Move(database);
        var first = move.offer();
        refused("transfer.offer.reason", () -> move.there(offers -> offers.decline(first, " ")));
        move.there(offers -> offers.decline(first, "住所が未登録です"));
        refused("transfer.offer.decided", () -> move.accept(first, move.there.southThird, FIRST));
        move.offer();
        move.here(offers -> offers.withdraw(move.pupil));
        assertThat(move.incoming(move.there.south)).isEmpty();
        assertThat(move.found(move.here, school(move.here, move.here.north))).containsExactly("大金 颯太");
    }

    @DatabaseTest
    void whatCannotBeIsRefused(TestDatabase database) {
        var move = new Move(database);
        refused("transfer.offer.school", () -> move.here(offers -> offers.offer(move.pupil, move.here.south, LAST)));
        refused("transfer.noDay", () -> move.here(offers -> offers.offer(move.pupil, move.there.south, null)));
        refused(
                "transfer.beforeEntry",
                () -> move.here(offers -> offers.offer(move.pupil, move.there.south, LocalDate.of(2026, 3, 1))));
        var offer = move.offer();
        refused("transfer.offer.open", () -> move.here(offers -> offers.offer(move.pupil, move.there.north, LAST)));
        refused("transfer.class", () -> move.accept(offer, move.there.southFourth, FIRST));
        refused("transfer.class", () -> move.accept(offer, move.there.northThird, FIRST));
        refused("transfer.class", () -> move.accept(offer, move.here.southThird, FIRST));
        refused("transfer.order", () -> move.accept(offer, move.there.southThird, LAST));
        refused("transfer.future", () -> move.accept(offer, move.there.southThird, TODAY.plusDays(1)));
        assertThat(move.incoming(move.there.south)).hasSize(1);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static Reach school(TwoSchools city, UUID school) {
        return new Reach(false, city.city, false, Set.of(school), Set.of(), Set.of());
    }
}
