package org.manabiya.portal.mdm.spares;

import jakarta.ws.rs.QueryParam;
import org.manabiya.mdm.spares.Newsvendor;
import org.manabiya.mdm.spares.SpareAdvice;
import org.manabiya.mdm.spares.SpareTable;

/** What the address of the page of spares asks for; what makes no sense is taken as not asked for. */
public class SpareQuery {
    private static final int LARGEST_COST = 10_000_000;

    @QueryParam("level")
    private String level;

    @QueryParam("days")
    private String days;

    @QueryParam("under")
    private String under;

    @QueryParam("over")
    private String over;

    @QueryParam("bad")
    private String bad;

    /** The service level in percent. */
    public int level() {
        return number(level, 50, 99, 95);
    }

    /** Days in repair. */
    public int days() {
        return number(days, 1, 365, 30);
    }

    public int under() {
        return number(under, 1, LARGEST_COST, 100_000);
    }

    public int over() {
        return number(over, 0, LARGEST_COST, 45_000);
    }

    public int bad() {
        return number(bad, 0, 100, 67);
    }

    /** The address of the table as a file that answers the same question. */
    public String export() {
        return "/renewal/spares/export?level=" + level() + "&days=" + days() + "&under=" + under() + "&over=" + over()
                + "&bad=" + bad();
    }

    SpareAdvice.Question question() {
        return new SpareAdvice.Question(
                new SpareTable.Aim(level() / 100.0, days()), new Newsvendor(under(), over()), bad());
    }

    private static int number(String text, int low, int high, int usual) {
        if (text == null || !text.matches("[0-9]{1,8}")) {
            return usual;
        }
        int number = Integer.parseInt(text);
        return number < low || number > high ? usual : number;
    }
}
