package org.manabiya.mdm.disposal;

/** 端末のデータの消去方法, as the form 端末整備・更新計画 asks for it: who erases. */
public enum ErasureBy {
    /** 自治体の職員が行う. */
    STAFF,
    /** 処分事業者へ委託する. */
    OPERATOR,
    OTHER
}
