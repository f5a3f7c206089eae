// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

/// @dev What an anchor stands for.
enum AnchorKind {
    AccessLog,
    Report
}

/// @dev What the chain remembers of a log or a report.
/// @param root root or hash of what is anchored
/// @param fromAt first second of the period it is about
/// @param untilAt first second after it
struct Anchor {
    AnchorKind kind;
    bytes32 root;
    uint40 fromAt;
    uint40 untilAt;
    uint40 anchoredAt;
    address by;
}

/// @dev Where a finding stands. Overdue is derived from time, never stored.
enum FindingStatus {
    None,
    Open,
    Responded,
    Closed,
    Overdue
}

/// @dev Something an auditor wants answered.
/// @param subject what it is about: a claim's head, a report's hash, a label
/// @param respondent who has to answer
/// @param dueAt last second to answer
/// @param contentHash commitment to the finding's text
/// @param responseHash commitment to the answer's, zero until there is one
struct Finding {
    bytes32 subject;
    address respondent;
    uint40 openedAt;
    uint40 dueAt;
    bool closed;
    address auditor;
    uint40 respondedAt;
    bytes32 contentHash;
    bytes32 responseHash;
}

/// @title IAuditDesk
/// @notice Where audits leave their trace: anchors of access logs and reports, findings with a due response.
/// @dev Owns anchors and findings. Has no power over money, policies or claims: nobody asks it anything.
interface IAuditDesk {
    /// @notice A log or a report was anchored. Anchors of one kind are numbered from 1.
    event Anchored(
        AnchorKind indexed kind,
        uint256 indexed number,
        bytes32 indexed root,
        uint40 fromAt,
        uint40 untilAt,
        address by
    );

    /// @notice An auditor wants an answer by `dueAt`.
    event FindingOpened(
        uint256 indexed findingId,
        address indexed auditor,
        address indexed respondent,
        bytes32 subject,
        bytes32 contentHash,
        uint40 dueAt
    );

    /// @notice The answer came; `late` when after its time. A further answer replaces it.
    event FindingResponded(uint256 indexed findingId, address indexed respondent, bytes32 responseHash, bool late);

    /// @notice An auditor is satisfied, or says why not: `outcome` is a code.
    event FindingClosed(uint256 indexed findingId, address indexed auditor, bytes32 outcome);

    error AnchorRootZero();
    error AnchorPeriodInvalid(uint40 fromAt, uint40 untilAt, uint40 now_);
    error AnchorPeriodNotNext(AnchorKind kind, uint40 fromAt, uint40 lastUntilAt);
    error AnchorUnknown(AnchorKind kind, uint256 number);
    error FindingUnknown(uint256 findingId);
    error FindingInvalid(bytes32 subject, address respondent, bytes32 contentHash);
    error FindingDueInvalid(uint40 dueAt, uint40 now_);
    error FindingClosedAlready(uint256 findingId);
    error FindingCallerNotRespondent(uint256 findingId, address caller);
    error FindingResponseZero(uint256 findingId);
    error FindingNotAnswered(uint256 findingId, uint40 dueAt);

    /// @notice Anchor the root of the vault's access log for a period. Periods follow each other without overlap.
    /// @dev Emits {Anchored}. Restricted to attestors.
    function anchorAccessLog(bytes32 root, uint40 fromAt, uint40 untilAt) external returns (uint256 number);

    /// @notice Anchor the hash of a report about a period.
    /// @dev Emits {Anchored}. Restricted to auditors.
    function anchorReport(bytes32 root, uint40 fromAt, uint40 untilAt) external returns (uint256 number);

    /// @notice Ask `respondent` for an answer by `dueAt`.
    /// @dev Emits {FindingOpened}. Restricted to auditors.
    function openFinding(
        bytes32 subject,
        address respondent,
        bytes32 contentHash,
        uint40 dueAt
    ) external returns (uint256 findingId);

    /// @notice Answer a finding, also after its time.
    /// @dev Emits {FindingResponded}. Open to the finding's respondent until it is closed.
    function respondToFinding(uint256 findingId, bytes32 responseHash) external;

    /// @notice Close a finding that was answered, or whose time to answer is over.
    /// @dev Emits {FindingClosed}. Restricted to auditors.
    function closeFinding(uint256 findingId, bytes32 outcome) external;

    /// @notice An anchor. Reverts with {AnchorUnknown}.
    function anchorOf(AnchorKind kind, uint256 number) external view returns (Anchor memory);

    /// @notice How many anchors of a kind there are.
    function anchorCount(AnchorKind kind) external view returns (uint256);

    /// @notice A finding. Reverts with {FindingUnknown}.
    function findingOf(uint256 findingId) external view returns (Finding memory);

    /// @notice How many findings there are.
    function findingCount() external view returns (uint256);

    /// @notice Where a finding stands by the clock.
    function findingStatusOf(uint256 findingId) external view returns (FindingStatus);
}
