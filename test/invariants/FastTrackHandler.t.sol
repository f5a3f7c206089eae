// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim, IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {IFastTrack} from "../../contracts/interfaces/IFastTrack.sol";
import {IPolicyBook} from "../../contracts/interfaces/IPolicyBook.sol";
import {ISalesDesk} from "../../contracts/interfaces/ISalesDesk.sol";
import {Assessment, Model, ModelState} from "../../contracts/types/AssessmentTypes.sol";
import {ClaimFlags} from "../../contracts/types/ClaimFlags.sol";
import {ClaimItem, ClaimPhase, Decision, FiledClaim, Filing, Payee} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Cover, Policy} from "../../contracts/types/PolicyTypes.sol";
import {Places} from "./Actors.sol";
import {Assessing} from "./Assessing.sol";
import {FastPayment} from "./Notes.sol";
import {vm} from "./Vm.sol";

/// @dev Small claims on signed assessments: honest ones, forged, stale, altered and repeated ones, models and caps by two
/// people, draws committed and revealed, lies about them exposed, the track halted and started again. What may be paid is
/// worked out anew from what was done here, never asked of the track.
contract FastTrackHandler is Assessing {
    /// @dev A claim with what is said of it.
    struct Case {
        FiledClaim filed;
        Claim claim;
        Assessment assessment;
        bytes signature;
        bool genuine;
        bool lied;
    }

    bytes32 private constant LINE = "MOTOR";
    bytes32 private constant MODEL = "model-1";
    bytes32 private constant SECOND_MODEL = "model-2";
    uint96 private constant LIMIT = 1_000e6;
    uint16 private constant SCORE_BPS = 5_000;
    uint256 private constant WAYS = 16;

    bool private _halted;
    /// @dev Days whose secret counts, and the one that is to come out next.
    uint256 private _fromDay;
    uint256 private _untilDay;
    uint256 private _dueDay = 1;
    uint256 private _epoch;
    mapping(bytes32 modelHash => Model) private _models;
    mapping(bytes32 modelHash => uint256) private _keys;
    Assessment private _last;
    bytes private _lastSignature;
    bool private _lastLied;
    address private _lastSigner;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
        _models[MODEL] = places.fastTrack.modelOf(LINE, MODEL);
        _keys[MODEL] = ASSESSOR_KEY;
        _at.store.fastCapped(places.fastTrack.purseOf(address(places.pool)).capAssets);
    }

    /* APPROVING */

    /// @dev Somebody files a small claim and brings an assessment of it at once.
    function fileAndAssess(uint256 seed, uint96 loss, uint8 way, bool tended) external {
        if (tended) _tend();
        PolicyId policyId = _anyPolicy(seed);
        address holder = _at.store.holderOf(policyId);
        if (holder == address(0)) return;
        if (way % WAYS == 12) {
            bytes memory named = abi.encodeCall(IPolicyBook.nameBeneficiary, (policyId, vm.addr(ASSESSOR_KEY)));
            _act(holder, address(_at.policyBook), named, "nameBeneficiary");
        }
        Filing memory filing;
        (filing.policyId, filing.lossAt, filing.evidenceRoot) = (policyId, uint40(_now()), "evidence");
        filing.items = new ClaimItem[](1);
        (filing.items[0].cause, filing.items[0].claimedAssets) = ("COLLISION", uint96(_between(loss, 1, 1_400e6)));
        if (way % WAYS == 13) {
            filing.payees = new Payee[](1);
            filing.payees[0] = Payee({to: vm.addr(ASSESSOR_KEY), shareBps: 10_000});
        }
        bytes memory data = abi.encodeCall(IClaimBook.file, (filing));
        if (!_act(holder, address(_at.claimBook), data, "fileSmall")) return;
        _bring(_at.store.claims(_at.store.claimCount() - 1), way);
    }

    /// @dev Any claim, however old, large or far it is.
    function assess(uint256 seed, uint8 way, bool tended) external {
        if (tended) _tend();
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) != 0) _bring(claimId, way);
    }

    /// @dev Who signs assessments is insured too.
    function insureAssessor(uint256 limitSeed) external {
        Cover memory cover;
        (cover.versionId, cover.holder) = (_at.fullyLocked, vm.addr(ASSESSOR_KEY));
        (cover.limitAssets, cover.termDays) = (uint96(_between(limitSeed, 1_000e6, 9_000e6)), 200);
        if (_at.pool.buckets().owedAssets > 0 || !_fund(cover.holder, 10_000e6)) return;
        bytes memory data = abi.encodeCall(ISalesDesk.buy, (cover, type(uint96).max));
        _act(cover.holder, address(_at.salesDesk), data, "insureAssessor");
    }

    /// @dev What stands in the place of the track may grant; it never cuts.
    function cutByTrack(uint256 seed) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any || claim.phase != ClaimPhase.Filed) return;
        (FiledClaim memory filed, Decision memory decision) = _decisionOn(claimId, claim, 5_000, false);
        if (filed.filing.items[0].claimedAssets < 4) return;
        bytes memory data = abi.encodeCall(IClaimBook.decide, (claimId, filed, decision));
        if (_act(address(_at.fastTrack), address(_at.claimBook), data, "cutByTrack")) _at.store.accuse("cut");
        _at.store.count("cutTried");
    }

    /* DRAWS */

    /// @dev Every secret that may come out does, and the next two months are committed.
    function tend() external {
        _tend();
    }

    function revealFalsely(uint256 seed) external {
        bytes memory data = abi.encodeCall(IFastTrack.revealDraw, (keccak256(abi.encode(seed))));
        if (_track(STRANGER, data, "revealFalsely")) _at.store.accuse("gate");
        if (_now() / 1 days > _dueDay || _dueDay > _untilDay) return;
        data = abi.encodeCall(IFastTrack.revealDraw, (_secretOf(_dueDay)));
        if (_track(STRANGER, data, "revealEarly")) _at.store.accuse("gate");
    }

    /// @dev A lie about a draw stops the track as soon as the day's secret is out; the truth never does.
    function exposeDraw(bool wait) external {
        if (_last.expiresAt == 0) return;
        uint256 day = _at.claimBook.claimOf(_last.claimId).filedAt / 1 days;
        if (wait) _waitFor((day + 1) * 1 days);
        if (wait) _tend();
        Model memory model = _models[_last.modelHash];
        bool live = model.state == ModelState.Live && model.signer == _lastSigner;
        (, bytes32 secret) = _at.fastTrack.drawOf(uint32(day));
        bytes memory data = abi.encodeCall(IFastTrack.exposeDraw, (_last, _lastSignature));
        bool exposed = _track(STRANGER, data, "exposeDraw");
        if (exposed) _halted = true;
        bool due = _lastLied && live && secret != 0;
        if (exposed != due) _at.store.accuse("expose");
    }

    /* MODELS AND CAPS */

    function changeModel(uint256 seed, uint8 way) external {
        Model memory model;
        uint256 key = seed % 2 == 0 ? ASSESSOR_KEY : OTHER_ASSESSOR_KEY;
        bytes32 modelHash = seed % 3 == 0 ? MODEL : SECOND_MODEL;
        (model.signer, model.state) = (vm.addr(key), ModelState.Live);
        model.minAgeDays = uint16((seed >> 8) % 4);
        model.maxYearClaims = uint8(1 + ((seed >> 16) % 4));
        model.drawBps = uint16(1 + ((seed >> 24) % 4_000));
        bytes memory asked = abi.encodeCall(IFastTrack.proposeModel, (LINE, modelHash, model));
        bytes memory granted = abi.encodeCall(IFastTrack.approveModel, (LINE, modelHash, model));
        if (!_inTwo(asked, granted, way, "proposeModel", "approveModel")) return;
        (_models[modelHash], _keys[modelHash]) = (model, key);
    }

    function stopModel(uint256 seed) external {
        bytes32 modelHash = seed % 2 == 0 ? MODEL : SECOND_MODEL;
        bytes memory data = abi.encodeCall(IFastTrack.stopModel, (LINE, modelHash, bytes32("why")));
        if (_track(CLERK, data, "stopModel")) _models[modelHash].state = ModelState.Stopped;
    }

    function changeCap(uint256 capSeed, uint8 way) external {
        uint96 capAssets = uint96(_between(capSeed, 0, 6_000e6));
        bytes memory asked = abi.encodeCall(IFastTrack.proposeDailyCap, (address(_at.pool), capAssets));
        bytes memory granted = abi.encodeCall(IFastTrack.approveDailyCap, (address(_at.pool), capAssets));
        if (_inTwo(asked, granted, way, "proposeDailyCap", "approveDailyCap")) _at.store.fastCapped(capAssets);
    }

    /* HALTING */

    /// @dev One person stops it, and an assessment that is sound but for that is tried.
    function halt(uint256 seed) external {
        if (_track(CLERK, abi.encodeCall(IFastTrack.haltTrack, (bytes32("why"))), "haltTrack")) _halted = true;
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) != 0) _bring(claimId, 0);
    }

    function restart(uint256 seed, uint8 way) external {
        bytes32 reasonsHash = keccak256(abi.encode(seed));
        bytes memory asked = abi.encodeCall(IFastTrack.proposeRestart, (reasonsHash));
        bytes memory granted = abi.encodeCall(IFastTrack.approveRestart, (reasonsHash));
        if (!_inTwo(asked, granted, way, "proposeRestart", "approveRestart")) return;
        uint256 today = _now() / 1 days;
        (_halted, _fromDay, _untilDay, _dueDay) = (false, today + 1, today, today + 1);
        ++_epoch;
        _tend();
    }

    /* PRIVATE */

    function _bring(ClaimId claimId, uint8 way) private {
        Case memory case_ = _caseOf(claimId, way % WAYS);
        bool sound = case_.genuine && _isOpenFor(case_);
        uint256 before = _moneyOf(_models[case_.assessment.modelHash].signer);
        bytes memory data = abi.encodeCall(IFastTrack.approveClaim, (case_.filed, case_.assessment, case_.signature));
        if (!_track(STRANGER, data, "fastTrackDecide")) {
            _at.store.count(sound ? bytes32("sound, not fast") : bytes32("not fast"));
            return;
        }
        if (!sound) _at.store.accuse("gate");
        if (_halted) _at.store.accuse("halted");
        if (_moneyOf(_models[case_.assessment.modelHash].signer) != before) _at.store.accuse("own cause");
        _note(case_);
        // The same word a second time.
        if (_track(STRANGER, data, "fastTrackAgain")) _at.store.accuse("repeat");
    }

    function _note(Case memory case_) private {
        Model memory model = _models[case_.assessment.modelHash];
        FastPayment memory payment;
        (payment.claimId, payment.signer) = (case_.assessment.claimId, model.signer);
        payment.assets = _at.store.filedOf(payment.claimId).expectedAssets;
        payment.filedDay = uint32(case_.claim.filedAt / 1 days);
        (payment.drawBps, payment.lied) = (model.drawBps, case_.lied);
        _at.store.fastPaid(payment, _now() / 1 days);
        (_last, _lastSignature) = (case_.assessment, case_.signature);
        (_lastLied, _lastSigner) = (case_.lied, model.signer);
        if (case_.lied) _at.store.count("lied");
    }

    /// @dev Signed by the model's key of what is so, unless `way` says otherwise.
    function _caseOf(ClaimId claimId, uint256 way) private returns (Case memory case_) {
        case_.claim = _at.claimBook.claimOf(claimId);
        case_.filed = _at.store.filedOf(claimId);
        Assessment memory said = case_.assessment;
        said.claimId = claimId;
        said.caseHead = case_.claim.caseHead;
        said.modelHash = way == 5 ? SECOND_MODEL : MODEL;
        said.scoreBps = way == 6 ? SCORE_BPS : 1_200;
        said.draw = keccak256(abi.encode(_secretOf(case_.claim.filedAt / 1 days), claimId));
        said.expiresAt = uint40(_now() + 1 hours);
        if (way == 7) said.expiresAt = uint40(_now() - 1);
        if (way == 8) said.expiresAt = uint40(_now() + 1 days + 1);
        if (way == 9) (said.draw, case_.lied) = (bytes32(uint256(9_999)), true);
        bool forged = way == 10 || _keys[said.modelHash] == 0;
        case_.signature = _sign(forged ? SECOND_KEY : _keys[said.modelHash], _at.fastTrack.digestOf(said));
        case_.genuine = !forged && _models[said.modelHash].signer == vm.addr(_keys[said.modelHash]);
        if (way == 11) (said.scoreBps, case_.genuine) = (said.scoreBps - 1, false);
        if (way == 14) _act(SENIOR, address(_at.desk), abi.encodeCall(_at.desk.acknowledge, (claimId)), "acknowledge");
        if (way == 15 && case_.filed.expectedAssets > 1) {
            --case_.filed.expectedAssets;
            case_.genuine = false;
        }
    }

    /// @dev Every gate, from what was done here and what the book says of the claim.
    function _isOpenFor(Case memory case_) private view returns (bool) {
        Assessment memory said = case_.assessment;
        Claim memory claim = _at.claimBook.claimOf(said.claimId);
        bool runs = !_halted && (_dueDay > _untilDay || _now() <= (_dueDay + 1) * 1 days + 12 hours);
        bool fresh = _now() <= said.expiresAt && said.expiresAt <= _now() + 1 days;
        bool same = said.caseHead == claim.caseHead && said.caseHead == _at.store.headOf(said.claimId);
        bool open = claim.phase == ClaimPhase.Filed && claim.flags & ClaimFlags.OUT_OF_TERMS == 0;
        return runs && fresh && same && open && _isSmall(case_) && _isSettled(case_) && _isUndrawn(case_);
    }

    function _isSmall(Case memory case_) private view returns (bool) {
        uint96 expected = case_.filed.expectedAssets;
        uint256 spent = _at.store.fastSpentOn(_now() / 1 days);
        bool small = expected > 0 && expected <= LIMIT && case_.claim.reservedAssets >= expected;
        bool paid = spent + expected <= _at.store.fastCapAssets();
        return small && paid && case_.assessment.scoreBps < SCORE_BPS;
    }

    /// @dev Of a live model, on a policy that is old enough and had few claims within a year, for strangers.
    function _isSettled(Case memory case_) private view returns (bool) {
        Model memory model = _models[case_.assessment.modelHash];
        PolicyId policyId = case_.assessment.claimId.policyOf();
        Policy memory policy = _at.policyBook.policyOf(policyId);
        uint256 count;
        for (uint16 n = 1; n <= policy.claimCount; ++n) {
            if (_at.claimBook.claimOf(policyId.claimOn(n)).filedAt + 365 days > _now()) ++count;
        }
        bool old = case_.claim.filedAt >= uint256(policy.waitingFrom) + model.minAgeDays * 1 days;
        bool strange = case_.filed.filedBy != model.signer;
        strange = strange && _at.claimBook.claimantOf(case_.assessment.claimId) != model.signer;
        Payee[] memory payees = case_.filed.filing.payees;
        for (uint256 i = 0; i < payees.length; ++i) strange = strange && payees[i].to != model.signer;
        return model.state == ModelState.Live && old && strange && count <= model.maxYearClaims;
    }

    function _isUndrawn(Case memory case_) private view returns (bool) {
        uint256 day = case_.claim.filedAt / 1 days;
        bool committed = _fromDay <= day && day <= _untilDay;
        bool drawn = uint256(case_.assessment.draw) % 10_000 < _models[case_.assessment.modelHash].drawBps;
        // Of a day whose secret is out nobody can lie.
        return committed && !drawn && !(case_.lied && day < _dueDay);
    }

    /// @dev Asked by one and granted by another after the delay; or too early, by the same person, or too late.
    function _inTwo(
        bytes memory asked,
        bytes memory granted,
        uint8 way,
        bytes32 askName,
        bytes32 grantName
    ) private returns (bool done) {
        if (!_track(CLERK, asked, askName)) return false;
        uint256 kind = way % 6;
        if (kind != 1) _waitFor(_now() + 2 days);
        if (kind == 3) _waitFor(_now() + 7 days + 1);
        done = _track(kind == 2 ? CLERK : CHECKER, granted, grantName);
        if (done && kind == 2) _at.store.accuse("seat");
        if (done && (kind == 1 || kind == 3)) _at.store.accuse("gate");
    }

    function _tend() private {
        uint256 today = _now() / 1 days;
        while (_dueDay <= _untilDay && today > _dueDay) {
            bytes memory data = abi.encodeCall(IFastTrack.revealDraw, (_secretOf(_dueDay)));
            if (!_track(STRANGER, data, "revealDraw")) return _at.store.accuse("expose");
            ++_dueDay;
        }
        bool gap = _untilDay < today;
        uint256 first = (gap ? today : _untilDay) + 1;
        if (first > today + 10) return;
        bytes32[] memory commitments = new bytes32[](today + 63 - first);
        for (uint256 i = 0; i < commitments.length; ++i) {
            commitments[i] = keccak256(abi.encode(_secretOf(first + i)));
        }
        if (!_track(CLERK, abi.encodeCall(IFastTrack.commitDraws, (commitments)), "commitDraws")) return;
        if (gap) (_fromDay, _dueDay) = (first, first);
        _untilDay = today + 62;
    }

    function _secretOf(uint256 day) private view returns (bytes32) {
        return keccak256(abi.encode("secret", day, _epoch));
    }

    /// @dev In hand, as a credit, or on hold.
    function _moneyOf(address person) private view returns (uint256) {
        (uint96 held, ) = _at.pool.holdOf(person);
        return _at.token.balanceOf(person) + _at.pool.creditOf(person) + held;
    }

    function _sign(uint256 key, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _track(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_at.fastTrack), data, name);
    }
}
