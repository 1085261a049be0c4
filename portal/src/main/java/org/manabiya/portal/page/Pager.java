package org.manabiya.portal.page;

import java.util.List;
import java.util.TreeSet;

/**
 * Where in a long list the reader is.
 *
 * @param number the page shown, from 1
 * @param size rows a page
 * @param total rows in all
 * @param address the list with its conditions, without the page
 */
public record Pager(int number, int size, long total, String address) {
    private static final int LAST = 100_000;

    /** The page that was asked for, or the nearest there is. */
    public static Pager of(Integer asked, int size, long total, String address) {
        long last = Math.max(1, (total + size - 1) / size);
        return new Pager((int) Math.max(1, Math.min(asked == null ? 1 : asked, last)), size, total, address);
    }

    /** The first row to read for a page asked for, before the number of rows is known. */
    public static int offset(Integer asked, int size) {
        return asked == null ? 0 : (Math.max(1, Math.min(asked, LAST)) - 1) * size;
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long from() {
        return total == 0 ? 0 : (long) (number - 1) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) number * size);
    }

    /** The pages to offer: the first, the last and those around the one shown. */
    public List<Integer> offered() {
        var pages = new TreeSet<Integer>();
        for (int page : new int[] {1, number - 1, number, number + 1, last()}) {
            if (page >= 1 && page <= last()) {
                pages.add(page);
            }
        }
        return List.copyOf(pages);
    }

    public String to(int page) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }
}
