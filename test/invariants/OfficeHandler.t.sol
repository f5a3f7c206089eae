// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Authority, IAdjusterDesk} from "../../contracts/interfaces/IAdjusterDesk.sol";
import {IAuditDesk} from "../../contracts/interfaces/IAuditDesk.sol";
import {IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {IClaimOffice} from "../../contracts/interfaces/IClaimOffice.sol";
import {IDisputeDesk} from "../../contracts/interfaces/IDisputeDesk.sol";
import {ILawBook} from "../../contracts/interfaces/ILawBook.sol";
import {IProductBook} from "../../contracts/interfaces/IProductBook.sol";
import {Award, ClaimItem, Decision, FiledClaim, Filing, ItemAssessment} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId, ProfileId, VersionId} from "../../contracts/types/Ids.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";
import {vm} from "./Vm.sol";

/// @dev What offices do beside deciding: claims told by telephone, more of a loss, awards, the pot, evidence, caseload, audits,
/// law and products. Who brings a claim for somebody else acts here too.
contract OfficeHandler is Recorder {
    bytes32 private constant LINE = "MOTOR";
    uint16 private constant FIRST_YEAR = 2030;

    uint16 private _years;
    uint256 private _versions;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* CLAIMS OTHERS BRING */

    function notify(uint256 seed, uint96 loss, uint256 agoSeed) external {
        Filing memory filing = _filingOn(_anyPolicy(seed), loss);
        filing.lossAt = uint40(_now() - _between(agoSeed, 0, 12 days));
        _act(CLERK, address(_at.claimOffice), abi.encodeCall(IClaimOffice.notify, (filing)), "notify");
    }

    /// @dev Lets a stranger file, has one file, and takes the word back.
    function fileByDelegate(uint256 seed, uint96 loss, bool keep) external {
        PolicyId policyId = _anyPolicy(seed);
        if (_at.store.holderOf(policyId) == address(0)) return;
        Filing memory filing = _filingOn(policyId, loss);
        filing.lossAt = uint40(_now());
        address holder = _at.policyBook.holderAt(policyId, filing.lossAt);
        _book(holder, abi.encodeCall(IClaimBook.setDelegate, (STRANGER, true)), "setDelegate");
        _book(STRANGER, abi.encodeCall(IClaimBook.file, (filing)), "fileByDelegate");
        if (!keep) _book(holder, abi.encodeCall(IClaimBook.setDelegate, (STRANGER, false)), "setDelegate");
    }

    function supplementLoss(uint256 seed, uint96 loss) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        Filing memory filing = _filingOn(claimId.policyOf(), loss);
        filing.lossAt = _at.claimBook.claimOf(claimId).lossAt;
        bytes memory data = abi.encodeCall(IClaimBook.supplementLoss, (claimId, filing));
        _book(_at.claimBook.claimantOf(claimId), data, "supplementLoss");
    }

    /* AFTER THE END */

    /// @dev Two people, or one who tries to be both.
    function award(uint256 seed, uint96 assets, bool oneself) external {
        ClaimId claimId = _anyClaim(seed);
        Award memory added = Award({
            assets: uint96(_between(assets, 1, 2_000e6)),
            basisRef: keccak256(abi.encode(seed))
        });
        address office = address(_at.claimOffice);
        _act(CLERK, office, abi.encodeCall(IClaimOffice.proposeAward, (claimId, added)), "proposeAward");
        bytes memory data = abi.encodeCall(IClaimOffice.approveAward, (claimId, added));
        if (_act(oneself ? CLERK : CHECKER, office, data, "approveAward") && oneself) _at.store.accuse("seat");
    }

    /* DISPUTES */

    function fundPot(uint256 seed) external {
        uint256 amount = _between(seed, 1, 1 ether);
        vm.deal(address(this), amount);
        _at.disputeDesk.fundPot{value: amount}();
        _at.store.count("fundPot");
    }

    function withdrawPot(uint256 seed) external {
        uint256 most = _at.disputeDesk.pot();
        bytes memory data = abi.encodeCall(IDisputeDesk.withdrawPot, (payable(CARRIER), _between(seed, 0, 1 ether)));
        _act(CLERK, address(_at.disputeDesk), data, "withdrawPot");
        bytes memory more = abi.encodeCall(IDisputeDesk.withdrawPot, (payable(CARRIER), most + 1));
        if (_act(CLERK, address(_at.disputeDesk), more, "withdrawPot")) _at.store.accuse("carrier");
    }

    function submitEvidence(uint256 seed, bool byInsurer) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        bytes32 commitment = keccak256(abi.encode(seed));
        if (byInsurer) {
            _desk(SENIOR, abi.encodeCall(IAdjusterDesk.submitEvidence, (claimId, commitment)), "submitEvidence");
            return;
        }
        bytes memory data = abi.encodeCall(IDisputeDesk.submitEvidence, (claimId, commitment));
        _act(_at.claimBook.claimantOf(claimId), address(_at.disputeDesk), data, "bringEvidence");
    }

    /* CASELOAD */

    function attestRequest(uint256 seed) external {
        bytes memory data = abi.encodeCall(
            IAdjusterDesk.attestRequest,
            (_anyClaim(seed), bytes32("list"), uint40(_now()))
        );
        _desk(CLERK, data, "attestRequest");
    }

    function assign(uint256 seed, bool senior) external {
        address to = senior ? SENIOR : ADJUSTER;
        _desk(SENIOR, abi.encodeCall(IAdjusterDesk.assign, (_anyClaim(seed), to)), "assign");
    }

    function release(uint256 seed) external {
        ClaimId claimId = _anyClaim(seed);
        _desk(_at.desk.assigneeOf(claimId), abi.encodeCall(IAdjusterDesk.release, (claimId)), "release");
    }

    function withdrawProposal(uint256 seed) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        FiledClaim memory filed = _at.store.filedOf(claimId);
        Decision memory decision;
        decision.seenHead = _at.claimBook.claimOf(claimId).caseHead;
        decision.rationaleHash = keccak256(abi.encode(seed));
        decision.assessments = new ItemAssessment[](filed.filing.items.length);
        for (uint256 i = 0; i < decision.assessments.length; ++i) {
            decision.assessments[i].assessedAssets = filed.filing.items[i].claimedAssets;
            decision.assessments[i].assessedDays = filed.filing.items[i].claimedDays;
        }
        _desk(ADJUSTER, abi.encodeCall(IAdjusterDesk.propose, (claimId, filed, decision)), "propose");
        bytes32 hash = _at.desk.decisionHashOf(claimId, decision);
        _desk(ADJUSTER, abi.encodeCall(IAdjusterDesk.withdrawProposal, (claimId, hash)), "withdrawProposal");
    }

    /// @dev As it was; whoever declared an interest is asked again.
    function grantAuthority() external {
        Authority memory authority = _at.desk.authorityOf(ADJUSTER, LINE);
        _desk(CLERK, abi.encodeCall(IAdjusterDesk.grantAuthority, (ADJUSTER, LINE, authority)), "grantAuthority");
    }

    /* AUDIT */

    function anchor(uint256 seed) external {
        uint40 until = uint40(_now());
        bytes32 root = keccak256(abi.encode(seed));
        _audit(CLERK, abi.encodeCall(IAuditDesk.anchorAccessLog, (root, until - 1, until)), "anchorAccessLog");
        _audit(CLERK, abi.encodeCall(IAuditDesk.anchorReport, (root, until - 1, until)), "anchorReport");
    }

    function openFinding(uint256 who) external {
        bytes memory data = abi.encodeCall(
            IAuditDesk.openFinding,
            (bytes32("subject"), _holder(who), bytes32("text"), uint40(_now() + 10 days))
        );
        _audit(CLERK, data, "openFinding");
    }

    function answerFinding(uint256 seed, bool close) external {
        uint256 count = _at.auditDesk.findingCount();
        if (count == 0) return;
        uint256 id = 1 + (seed % count);
        address respondent = _at.auditDesk.findingOf(id).respondent;
        _audit(respondent, abi.encodeCall(IAuditDesk.respondToFinding, (id, bytes32("answer"))), "respondToFinding");
        if (close) _audit(CLERK, abi.encodeCall(IAuditDesk.closeFinding, (id, bytes32("SOLVED"))), "closeFinding");
    }

    /* LAW AND PRODUCTS */

    function publishLaw() external {
        uint16 year = FIRST_YEAR + _years++;
        uint256[2] memory bitmap;
        bytes memory holidays = abi.encodeCall(ILawBook.publishHolidays, (1, year, bitmap));
        _act(CLERK, address(_at.lawBook), holidays, "publishHolidays");
        bytes memory profile = abi.encodeCall(ILawBook.publishProfile, (_at.lawBook.profileOf(ProfileId.wrap(1))));
        _act(CLERK, address(_at.lawBook), profile, "publishProfile");
    }

    /// @dev A new version, made sellable and retired; what is sold already keeps its own.
    function publishVersion() external {
        if (_versions++ > 2) return;
        address books = address(_at.productBook);
        bytes memory terms = abi.encodeCall(IProductBook.publishVersion, (_at.productBook.termsOf(_at.fullyLocked)));
        if (!_act(CLERK, books, terms, "publishVersion")) return;
        VersionId versionId = VersionId.wrap(_at.productBook.versionCount());
        address[] memory deciders = new address[](1);
        deciders[0] = address(_at.desk);
        _act(CLERK, books, abi.encodeCall(IProductBook.setCap, (versionId, 1e12)), "setCap");
        _act(CLERK, books, abi.encodeCall(IProductBook.pinAdjudicators, (versionId, deciders)), "pinAdjudicators");
        _act(CLERK, books, abi.encodeCall(IProductBook.retireVersion, (versionId)), "retireVersion");
    }

    /* PRIVATE */

    function _filingOn(PolicyId policyId, uint96 loss) private pure returns (Filing memory filing) {
        filing.policyId = policyId;
        filing.evidenceRoot = "evidence";
        filing.items = new ClaimItem[](1);
        filing.items[0].cause = "COLLISION";
        filing.items[0].claimedAssets = uint96(_between(loss, 1, 30_000e6)) * 2;
    }

    function _book(address by, bytes memory data, bytes32 name) private {
        _act(by, address(_at.claimBook), data, name);
    }

    function _desk(address by, bytes memory data, bytes32 name) private {
        _act(by, address(_at.desk), data, name);
    }

    function _audit(address by, bytes memory data, bytes32 name) private {
        _act(by, address(_at.auditDesk), data, name);
    }
}
