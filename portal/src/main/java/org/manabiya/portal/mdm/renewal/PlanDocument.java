package org.manabiya.portal.mdm.renewal;

import java.util.List;

/**
 * A plan as it is read, whatever it is written to: page, Excel, PDF.
 *
 * @param town the municipality
 * @param remarks the day, the revision, definitions and inputs: they stand on everything that leaves the product
 * @param table the table of 端末整備・更新計画; null in the other plans
 */
public record PlanDocument(
        String title, String town, List<String> remarks, PlanTableView table, List<Section> sections) {

    /** What a reader of a published plan sees where nothing is written; a machine sees nothing. */
    static final String NOTHING = "—";

    /**
     * A part of the plan.
     *
     * @param paragraphs its text; line ends are kept
     * @param facts what and its value, as a table of two columns; empty where there is none
     */
    public record Section(String heading, List<String> paragraphs, List<Fact> facts) {}

    /** A line of a section's table. */
    public record Fact(String name, String value) {}

    /** The name of a file that holds it, without ending. */
    public String fileName() {
        return town + " " + title;
    }
}
