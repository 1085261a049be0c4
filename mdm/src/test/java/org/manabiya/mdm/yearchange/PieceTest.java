package org.manabiya.mdm.yearchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manabiya.core.error.Refusal;

class PieceTest {
    private final List<String> taken = new ArrayList<>();

    /** Some units together; the one named "bad" is never allowed. */
    private record Some(List<String> units, List<String> taken) implements Piece {
        @Override
        public int take() {
            if (units.contains("bad")) {
                throw new Refusal(Refusal.Kind.CONFLICT, "no");
            }
            taken.addAll(units);
            return units.size();
        }

        @Override
        public List<Piece> parts() {
            return units.size() == 1
                    ? List.of()
                    : units.stream()
                            .<Piece>map(unit -> new Some(List.of(unit), taken))
                            .toList();
        }
    }

    @Test
    void oneUnitThatIsRefusedHoldsNoOther() {
        List<Integer> units = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Piece.takeAll(List.of(some("a", "bad", "b"), some("c")), new Piece.Watch() {
            @Override
            public void before(int done, int of) {
                assertThat(of).isEqualTo(2);
            }

            @Override
            public void took(int more) {
                units.add(more);
            }

            @Override
            public void refused(Refusal why) {
                refusals.add(why.key());
            }
        });
        assertThat(taken).containsExactly("a", "b", "c");
        assertThat(units).containsExactly(1, 1, 1);
        assertThat(refusals).containsExactly("no");
    }

    @Test
    void whatTheWatchThrowsStopsBetweenTwoPieces() {
        assertThatThrownBy(() -> Piece.takeAll(List.of(some("a"), some("b")), (done, of) -> {
                    if (done == 1) {
                        throw new IllegalStateException("stopped");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(taken).containsExactly("a");
    }

    private Piece some(String... units) {
        return new Some(List.of(units), taken);
    }
}
