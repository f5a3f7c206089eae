// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Anchor, AnchorKind, Finding, FindingStatus, IAuditDesk} from "../interfaces/IAuditDesk.sol";

/// @title AuditDesk
/// @notice Where audits leave their trace: anchors of access logs and reports, findings with a due response.
/// @dev Owns anchors and findings; both are only added to. Has no power over money, policies or claims: it calls nobody and
/// nobody calls it. Whoever anchors a root answers for what it stands for; the chain proves only that it stood then.
contract AuditDesk is IAuditDesk, AccessManaged {
    mapping(AnchorKind kind => Anchor[]) private _anchors;
    Finding[] private _findings;

    constructor(address authority) AccessManaged(authority) {}

    /* ANCHORING */

    /// @inheritdoc IAuditDesk
    function anchorAccessLog(bytes32 root, uint40 fromAt, uint40 untilAt) external restricted returns (uint256 number) {
        Anchor[] storage earlier = _anchors[AnchorKind.AccessLog];
        uint40 lastUntilAt = earlier.length == 0 ? 0 : earlier[earlier.length - 1].untilAt;
        require(fromAt >= lastUntilAt, AnchorPeriodNotNext(AnchorKind.AccessLog, fromAt, lastUntilAt));

        return _anchor(AnchorKind.AccessLog, root, fromAt, untilAt);
    }

    /// @inheritdoc IAuditDesk
    function anchorReport(bytes32 root, uint40 fromAt, uint40 untilAt) external restricted returns (uint256 number) {
        return _anchor(AnchorKind.Report, root, fromAt, untilAt);
    }

    /* FINDINGS */

    /// @inheritdoc IAuditDesk
    function openFinding(
        bytes32 subject,
        address respondent,
        bytes32 contentHash,
        uint40 dueAt
    ) external restricted returns (uint256 findingId) {
        bool whole = subject != 0 && respondent != address(0) && contentHash != 0;
        require(whole, FindingInvalid(subject, respondent, contentHash));
        uint40 openedAt = uint40(block.timestamp);
        require(dueAt > openedAt, FindingDueInvalid(dueAt, openedAt));

        _findings.push(
            Finding({
                subject: subject,
                respondent: respondent,
                openedAt: openedAt,
                dueAt: dueAt,
                closed: false,
                auditor: msg.sender,
                respondedAt: 0,
                contentHash: contentHash,
                responseHash: 0
            })
        );
        findingId = _findings.length;
        emit FindingOpened({
            findingId: findingId,
            auditor: msg.sender,
            respondent: respondent,
            subject: subject,
            contentHash: contentHash,
            dueAt: dueAt
        });
    }

    /// @inheritdoc IAuditDesk
    function respondToFinding(uint256 findingId, bytes32 responseHash) external {
        Finding storage finding = _findingAt(findingId);
        require(finding.respondent == msg.sender, FindingCallerNotRespondent(findingId, msg.sender));
        require(!finding.closed, FindingClosedAlready(findingId));
        require(responseHash != 0, FindingResponseZero(findingId));

        finding.respondedAt = uint40(block.timestamp);
        finding.responseHash = responseHash;
        emit FindingResponded(findingId, msg.sender, responseHash, block.timestamp > finding.dueAt);
    }

    /// @inheritdoc IAuditDesk
    function closeFinding(uint256 findingId, bytes32 outcome) external restricted {
        Finding storage finding = _findingAt(findingId);
        require(!finding.closed, FindingClosedAlready(findingId));
        uint40 dueAt = finding.dueAt;
        bool answered = finding.respondedAt != 0 || block.timestamp > dueAt;
        require(answered, FindingNotAnswered(findingId, dueAt));

        finding.closed = true;
        emit FindingClosed(findingId, msg.sender, outcome);
    }

    /* READING */

    /// @inheritdoc IAuditDesk
    function anchorOf(AnchorKind kind, uint256 number) external view returns (Anchor memory) {
        Anchor[] storage anchors = _anchors[kind];
        require(number > 0 && number <= anchors.length, AnchorUnknown(kind, number));
        return anchors[number - 1];
    }

    /// @inheritdoc IAuditDesk
    function anchorCount(AnchorKind kind) external view returns (uint256) {
        return _anchors[kind].length;
    }

    /// @inheritdoc IAuditDesk
    function findingOf(uint256 findingId) external view returns (Finding memory) {
        return _findingAt(findingId);
    }

    /// @inheritdoc IAuditDesk
    function findingCount() external view returns (uint256) {
        return _findings.length;
    }

    /// @inheritdoc IAuditDesk
    function findingStatusOf(uint256 findingId) external view returns (FindingStatus) {
        Finding storage finding = _findingAt(findingId);
        if (finding.closed) return FindingStatus.Closed;
        if (finding.respondedAt != 0) return FindingStatus.Responded;
        return block.timestamp > finding.dueAt ? FindingStatus.Overdue : FindingStatus.Open;
    }

    /* PRIVATE */

    function _anchor(AnchorKind kind, bytes32 root, uint40 fromAt, uint40 untilAt) private returns (uint256 number) {
        uint40 anchoredAt = uint40(block.timestamp);
        require(root != 0, AnchorRootZero());
        bool past = fromAt < untilAt && untilAt <= anchoredAt;
        require(past, AnchorPeriodInvalid(fromAt, untilAt, anchoredAt));

        Anchor[] storage anchors = _anchors[kind];
        anchors.push(
            Anchor({kind: kind, root: root, fromAt: fromAt, untilAt: untilAt, anchoredAt: anchoredAt, by: msg.sender})
        );
        number = anchors.length;
        emit Anchored({kind: kind, number: number, root: root, fromAt: fromAt, untilAt: untilAt, by: msg.sender});
    }

    function _findingAt(uint256 findingId) private view returns (Finding storage) {
        require(findingId > 0 && findingId <= _findings.length, FindingUnknown(findingId));
        return _findings[findingId - 1];
    }
}
