package org.manabiya.mdm.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/**
 * Spreads units over the years of their windows so that the most expensive year costs as little as possible. Exact: a cap is feasible when
 * taking the units with the nearest end first (EDF) meets every end, since one unit costs the same as any other in a year; the smallest
 * feasible cap is found by halving.
 */
public final class Smoothing {
    /** Units that may be replaced in any of the years. */
    public record Part(int units, int earliest, int latest) {
        public Part {
            if (units < 0 || latest < earliest) {
                throw new IllegalArgumentException(units + " units from " + earliest + " to " + latest);
            }
        }
    }

    /** Units of a part in a year; {@code part} is its place in the list. */
    public record Share(int part, int year, int units) {}

    /** @param cap what the most expensive year costs */
    public record Result(long cap, List<Share> shares) {}

    private final List<Part> parts;
    private final IntToLongFunction price;
    private final int first;
    private final int last;

    private Smoothing(List<Part> parts, IntToLongFunction price) {
        this.parts = parts;
        this.price = price;
        this.first = parts.stream().mapToInt(Part::earliest).min().orElse(0);
        this.last = parts.stream().mapToInt(Part::latest).max().orElse(-1);
    }

    /**
     * The spread with the smallest largest spend.
     *
     * @param price what a unit costs in a year, positive
     */
    public static Result level(List<Part> parts, IntToLongFunction price) {
        Smoothing smoothing = new Smoothing(parts, price);
        long units = parts.stream().mapToLong(Part::units).sum();
        long dearest = 1;
        for (int year = smoothing.first; year <= smoothing.last; year++) {
            dearest = Math.max(dearest, price.applyAsLong(year));
        }
        long low = 0;
        long high = Math.multiplyExact(units, dearest);
        while (low < high) {
            long middle = (low + high) / 2;
            if (smoothing.spread(middle) == null) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Result(high, smoothing.spread(high));
    }

    /** Whether no year needs more than the cap. */
    public static boolean isFeasible(List<Part> parts, IntToLongFunction price, long cap) {
        return new Smoothing(parts, price).spread(cap) != null;
    }

    /** Takes in each year what the cap pays for, the nearest end first; {@code null} where an end is missed. */
    private List<Share> spread(long cap) {
        List<Integer> byStart = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).units() > 0) {
                byStart.add(i);
            }
        }
        byStart.sort(Comparator.comparingInt(i -> parts.get(i).earliest()));
        int[] left = parts.stream().mapToInt(Part::units).toArray();
        PriorityQueue<Integer> open = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(i -> parts.get(i).latest()).thenComparing(i -> i));
        List<Share> shares = new ArrayList<>();
        int next = 0;
        for (int year = first; year <= last; year++) {
            while (next < byStart.size() && parts.get(byStart.get(next)).earliest() <= year) {
                open.add(byStart.get(next++));
            }
            long room = cap / price.applyAsLong(year);
            while (!open.isEmpty() && room > 0) {
                int part = open.peek();
                int taken = (int) Math.min(room, left[part]);
                shares.add(new Share(part, year, taken));
                left[part] -= taken;
                room -= taken;
                if (left[part] == 0) {
                    open.poll();
                }
            }
            if (!open.isEmpty() && parts.get(open.peek()).latest() <= year) {
                return null;
            }
        }
        return shares;
    }
}
