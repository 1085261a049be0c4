package org.manabiya.mdm.yearchange;

/** What becomes of the unit of a pupil who goes to another school of the same municipality; each municipality has its own rule. */
public enum Moving {
    /** 端末は児童生徒と一緒に移る: the unit goes along with its pupil. */
    WITH_PUPIL,
    /** 端末は学校に残る: the pupil hands it in and gets one of the new school. */
    WITH_SCHOOL
}
