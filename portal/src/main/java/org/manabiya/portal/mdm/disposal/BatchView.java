package org.manabiya.portal.mdm.disposal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.manabiya.mdm.disposal.Block;
import org.manabiya.mdm.disposal.Disposals;
import org.manabiya.portal.page.Pager;

/** A batch in numbers, how far it has come, and the units of it that are shown: what was lost on the way counts for nothing. */
public final class BatchView {
    private static final int PAGE_SIZE = 100;

    /** Which units are shown. */
    public enum Show {
        ALL(unit -> true),
        BLOCKED(unit -> !unit.blocks().isEmpty()),
        LOST(Disposals.Unit::isLost);

        private final Predicate<Disposals.Unit> which;

        Show(Predicate<Disposals.Unit> which) {
            this.which = which;
        }

        /** Its name in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All where none is named. */
        static Show of(String word) {
            return Stream.of(values())
                    .filter(show -> show.word().equals(word))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    private final List<Disposals.Unit> units;
    private final List<Disposals.Unit> there;
    private final Show show;
    private final List<Disposals.Unit> chosen;
    private final Pager pager;

    /** @param address of the batch */
    BatchView(String address, List<Disposals.Unit> units, Show show, Integer page) {
        this.units = units;
        this.there = units.stream().filter(unit -> !unit.isLost()).toList();
        this.show = show;
        this.chosen = units.stream().filter(show.which).toList();
        this.pager =
                Pager.of(page, PAGE_SIZE, chosen.size(), show == Show.ALL ? address : address + "?show=" + show.word());
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** How many units stand in the batch, lost ones too. */
    public int listed() {
        return units.size();
    }

    public int there() {
        return there.size();
    }

    /** How many the tab shows. */
    public long number(Show tab) {
        return units.stream().filter(tab.which).count();
    }

    public Show show() {
        return show;
    }

    /** The units of the page. */
    public List<Disposals.Unit> shown() {
        return chosen.subList((int) Math.max(0, pager.from() - 1), (int) pager.to());
    }

    public Pager pager() {
        return pager;
    }

    public long certified() {
        return there.stream().filter(Disposals.Unit::isCertified).count();
    }

    public long unweighed() {
        return there.stream().filter(unit -> unit.weightGrams() == null).count();
    }

    public long reappeared() {
        return there.stream().filter(unit -> unit.seenOn() != null).count();
    }

    public String kilograms() {
        return Kilograms.of(there.stream()
                .map(Disposals.Unit::weightGrams)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum());
    }

    public boolean isReleased() {
        return isPast(Block.ENROLLED);
    }

    public boolean isErased() {
        return isPast(Block.NOT_ERASED);
    }

    public boolean isCertified() {
        return isPast(Block.NO_CERTIFICATE) && isPast(Block.USED_AGAIN);
    }

    private boolean isPast(Block block) {
        return !units.isEmpty()
                && units.stream().noneMatch(unit -> unit.blocks().contains(block));
    }

    /** Whether nothing stands in the way of the signature. */
    public boolean isFree() {
        return units.stream().allMatch(unit -> unit.blocks().isEmpty());
    }
}
