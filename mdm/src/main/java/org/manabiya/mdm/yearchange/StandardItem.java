package org.manabiya.mdm.yearchange;

import java.time.LocalDate;
import org.manabiya.core.calendar.SchoolYear;

/**
 * The list with which a year change starts. It follows the groups of the ministry's 年度更新タスクリスト (accounts, units, data, organisation;
 * mext.go.jp/a_menu/shotou/zyouhou/detail/mext_01736.html) as far as units are concerned; the days are usual ones, to be changed.
 */
public enum StandardItem {
    /** 返却の日時と持ち物を知らせる. */
    ANNOUNCE(Duty.SCHOOL, 2, 15),
    /** 卒業・転出する児童生徒にデータの保存期限を知らせる. */
    DATA(Duty.SCHOOL, 2, 28),
    /** 端末・充電器を回収する. */
    COLLECT(Duty.SCHOOL, 3, 24),
    /** 卒業・転出した児童生徒のアカウントを止める. */
    ACCOUNTS(Duty.BOARD, 3, 31),
    /** 回収した端末を初期化する. */
    ERASE(Duty.SCHOOL, 3, 31),
    /** 点検する. */
    CHECK(Duty.SCHOOL, 4, 3),
    /** 新年度の名簿を取り込む. */
    ROSTER(Duty.BOARD, 4, 3),
    /** 新1年生へ割り当てて渡す. */
    HAND_OUT(Duty.SCHOOL, 4, 10),
    /** 持ち帰りの同意を集める. */
    CONSENT(Duty.SCHOOL, 4, 24),
    /** 棚卸. */
    STOCKTAKE(Duty.SCHOOL, 4, 30);

    private final Duty duty;
    private final int month;
    private final int day;

    StandardItem(Duty duty, int month, int day) {
        this.duty = duty;
        this.month = month;
        this.day = day;
    }

    Duty duty() {
        return duty;
    }

    /** The usual day at the turn of the year: all of them fall into the calendar year after the old school year's first. */
    LocalDate due(SchoolYear old) {
        return LocalDate.of(old.next().year(), month, day);
    }
}
