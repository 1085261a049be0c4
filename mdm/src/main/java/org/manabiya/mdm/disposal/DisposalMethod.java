package org.manabiya.mdm.disposal;

/** 処分方法, as the form 端末整備・更新計画 asks for it. */
public enum DisposalMethod {
    /** 使用済端末を公共施設や福祉施設など地域で再利用. */
    COMMUNITY,
    /** 学校の中で再利用. */
    WITHIN_SCHOOLS,
    /** 小型家電リサイクル法の認定事業者に再使用・再資源化を委託. */
    CERTIFIED_OPERATOR,
    /** 資源有効利用促進法の製造事業者に再使用・再資源化を委託. */
    MANUFACTURER,
    OTHER;

    /** Whether somebody is chosen who disposes of the units (処分事業者). */
    public boolean needsOperator() {
        return this != COMMUNITY && this != WITHIN_SCHOOLS;
    }

    /** Whether the units leave the municipality; those that only change their school stay in its ledger and its console. */
    public boolean leaves() {
        return this != WITHIN_SCHOOLS;
    }
}
