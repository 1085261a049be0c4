package org.manabiya.portal.access;

import java.util.List;
import org.manabiya.core.access.Permission;

/** The rows of the permission table that people look for together. Every permission stands in exactly one; a test holds that. */
public enum Feature {
    ORGANISATION(
            Permission.SCHOOL_SEE,
            Permission.CLASS_SEE,
            Permission.PERSON_SEE,
            Permission.FAMILY_SEE,
            Permission.FAMILY_KEEP,
            Permission.TRANSFER_RECORD,
            Permission.CALENDAR_SEE,
            Permission.CALENDAR_KEEP,
            Permission.ROSTER_IMPORT,
            Permission.ROSTER_EXPORT,
            Permission.LIST_EXPORT),
    ACCOUNTS(Permission.ACCOUNT_SEE, Permission.PASSWORD_RESET, Permission.ACCOUNT_BLOCK, Permission.ROLE_GRANT),
    ATTENDANCE(Permission.ATTENDANCE_TAKE, Permission.ATTENDANCE_SEE, Permission.ABSENCE_NOTICE_SEND),
    MATERIALS(
            Permission.MATERIAL_MAKE,
            Permission.MATERIAL_HAND_OUT,
            Permission.MATERIAL_OPEN,
            Permission.MATERIAL_PROGRESS),
    DEVICES(Permission.DEVICE_SEE, Permission.DEVICE_KEEP, Permission.DEVICE_PURCHASE_SEE, Permission.DEVICE_IMPORT),
    REPAIRS(Permission.REPAIR_REQUEST, Permission.REPAIR_SEE, Permission.REPAIR_DECIDE, Permission.REPAIR_FIGURES),
    YEAR_CHANGE(
            Permission.YEAR_CHANGE_SEE,
            Permission.YEAR_CHANGE_PLAN,
            Permission.YEAR_CHANGE_ALL,
            Permission.YEAR_CHANGE_CLASS,
            Permission.YEAR_CHANGE_DO),
    DISPOSAL(Permission.DISPOSAL_SEE, Permission.DISPOSAL_KEEP, Permission.DISPOSAL_SIGN),
    PLANS(Permission.PLAN_MAKE, Permission.PLAN_PUBLISH, Permission.RENEWAL_SEE, Permission.RENEWAL_PLAN),
    LENDING(
            Permission.LOAN_SEE,
            Permission.LOAN_KEEP,
            Permission.LOAN_SUPPORT_SEE,
            Permission.CONSENT_TEXT_KEEP,
            Permission.CONSENT_GIVE,
            Permission.RESERVATION_SEE,
            Permission.RESERVATION_MAKE,
            Permission.RESERVATION_DECIDE),
    STOCKTAKING(
            Permission.STOCKTAKING_COUNT,
            Permission.STOCKTAKING_KEEP,
            Permission.STOCKTAKING_SIGN,
            Permission.STOCKTAKING_APPROVE),
    LOOKING(
            Permission.DASHBOARD_BOARD,
            Permission.DASHBOARD_SCHOOL,
            Permission.DASHBOARD_CLASS,
            Permission.ALERT_SEE,
            Permission.ALERT_REST,
            Permission.ALERT_RULES,
            Permission.REPORT_SEE,
            Permission.REPORT_SCHEDULE),
    OPERATION(
            Permission.PERMISSIONS_SEE,
            Permission.AUDIT_SEE,
            Permission.AUDIT_EXPORT,
            Permission.JOB_SEE,
            Permission.MUNICIPALITY_MANAGE);

    private final List<Permission> permissions;

    Feature(Permission... permissions) {
        this.permissions = List.of(permissions);
    }

    public List<Permission> permissions() {
        return permissions;
    }
}
