package org.manabiya.mdm.imports;

import static org.manabiya.mdm.ledger.Fact.*;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.manabiya.mdm.ledger.Fact;

/**
 * A kind of file that the import knows, recognised by the names in its header. The names of the ChromeOS console's export change with
 * the language of the administrator, so a column answers to several names.
 */
public enum Source {
    /** 端末管理台帳: the board's own ledger, the authority on what the city owns. */
    LEDGER(
            must(TAG, "管理番号", "資産番号", "備品番号"),
            must(SERIAL, "シリアル番号", "シリアル", "製造番号", "S/N"),
            must(MODEL, "機種", "機種名", "型名", "モデル"),
            may(SCHOOL, "配備校", "学校", "学校名", "配置校"),
            may(USER, "使用者ID", "使用者", "利用者ID"),
            may(KIND, "区分", "用途"),
            may(ACQUIRED_ON, "取得日", "納品日", "購入日"),
            may(PRICE, "取得価格", "取得価額", "購入価格", "単価"),
            may(FUNDING, "財源", "予算区分"),
            may(WARRANTY_UNTIL, "保証期限", "保証満了日", "保証期間"),
            must(STATE, "状態", "状況", "ステータス"),
            may(REMARK, "備考", "メモ")),

    /** The device list that the ChromeOS administrator exports from the vendor's console. */
    CHROMEOS_CONSOLE(
            must(SERIAL, "Serial Number", "serialNumber", "シリアル番号"),
            may(TAG, "Asset ID", "annotatedAssetId", "アセット ID", "アセットID"),
            may(SCHOOL, "Location", "annotatedLocation", "場所", "ロケーション"),
            may(USER, "User", "annotatedUser", "ユーザー"),
            may(MODEL, "Model", "モデル"),
            may(OS_VERSION, "OS Version", "osVersion", "OS バージョン"),
            must(CONSOLE_STATUS, "Status", "ステータス"),
            must(LAST_SYNC, "Last Sync", "lastSync", "前回の同期", "最終同期"),
            may(SUPPORT_UNTIL, "Auto Update Expiration", "autoUpdateThrough", "自動更新の有効期限"),
            may(ENROLLED_AT, "Enrollment Time", "lastEnrollmentTime", "登録日時"),
            may(ORG_UNIT, "Org Unit Path", "orgUnitPath", "組織部門", "組織部門のパス"),
            may(MAC_ADDRESS, "MAC Address", "macAddress", "MAC アドレス"),
            may(CONSOLE_NOTE, "Notes", "メモ")),

    /** 修理台帳: the list of repairs. */
    REPAIRS(
            must(RECEIVED_ON, "受付日", "修理受付日", "依頼日"),
            must(SERIAL, "シリアル番号", "シリアル", "製造番号"),
            must(SYMPTOM, "症状", "故障内容", "不具合内容"),
            may(CAUSE, "原因"),
            may(RETURNED_ON, "返却日", "完了日", "修理完了日"),
            may(COST, "費用", "修理費用", "金額"),
            may(INSURED, "保険適用", "保険"));

    private final List<Column> columns;

    Source(Column... columns) {
        this.columns = List.of(columns);
    }

    /** A column of a source: the fact it holds and the names it goes by. */
    record Column(Fact fact, boolean required, List<String> names) {
        boolean isNamed(String header) {
            return names.stream().anyMatch(name -> plain(name).equals(plain(header)));
        }
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Column> columnNamed(String header) {
        return columns.stream().filter(column -> column.isNamed(header)).findFirst();
    }

    List<Column> missingIn(List<String> header) {
        return columns.stream()
                .filter(Column::required)
                .filter(column -> header.stream().noneMatch(column::isNamed))
                .toList();
    }

    /** The source whose required columns are all in the header. */
    public static Optional<Source> recognise(List<String> header) {
        return Stream.of(values())
                .filter(source -> source.missingIn(header).isEmpty())
                .findFirst();
    }

    private static Column must(Fact fact, String... names) {
        return new Column(fact, true, List.of(names));
    }

    private static Column may(Fact fact, String... names) {
        return new Column(fact, false, List.of(names));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
