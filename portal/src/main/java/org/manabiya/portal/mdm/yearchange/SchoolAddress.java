package org.manabiya.portal.mdm.yearchange;

import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A school at a year change, as an address names it. */
public class SchoolAddress {
    @PathParam("yearChange")
    private UUID change;

    @PathParam("school")
    private UUID school;

    UUID change() {
        return change;
    }

    UUID school() {
        return school;
    }

    @Override
    public String toString() {
        return "/year-changes/" + change + "/schools/" + school;
    }
}
