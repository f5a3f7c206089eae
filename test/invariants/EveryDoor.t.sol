// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {console} from "hardhat/console.sol";
import {PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {Reach} from "./Reach.sol";

/// @dev One life through every handler, so that a campaign that reaches nothing cannot pass for one that holds.
contract EveryDoor is Reach {
    /// @dev Every function of the permission lists is gone through, by a person or by another contract; a new function that no
    /// handler reaches fails here.
    function test_everyFunctionIsReached() public {
        _learnPlaces();
        _live();
        (uint256 missing, uint256 reached) = _unreached();
        console.log("functions reached: %d, not reached: %d", reached, missing);
        require(missing == 0, "a function of the core is reached by no handler");
        require(reached >= 180, "the lists of functions were not read");
        _requireNobodyAccused();
    }

    function test_everyActionIsReached() public {
        _live();
        _expect(_actionsOnPolicies());
        _expect(_actionsOnClaims());
        _expect(_actionsOnMoney());
        _expect(_tricksTried());
        _expect(_actionsOfJudges());
        _expect(_actionsOfArbitrators());
        _requireNobodyAccused();
        uint256 sum = pool.buckets().depositAssets;
        require(int256(sum) == _store.tallyOf("deposit"), "the handlers remember another deposit");
    }

    /* ONE LIFE */

    function _live() private {
        _claimAndDecide();
        _assessInADay();
        _tendTheTrack();
        _watchTheRain();
        _leaveAndPause();
        _yearsPass();
        _tryEverything();
        _goThroughTheArrows();
        _serveAndPass();
        _insureGroups();
        _moveMoney();
        _doOfficeWork();
        _liveOn();
        _sitFromAfar();
        _hearDisputes();
        _judgeAlone();
        _takeWhatIsEarned();
    }

    function _claimAndDecide() private watched {
        for (uint256 i = 0; i < 5; ++i) _claims.file(i, uint96(900e6 * (i + 1)), 5, 0, i % 2 == 1, true);
        _claims.withdraw(0);
        _claims.decide(1, 0, true);
        _claims.decide(2, 4_000, false);
        _claims.accept(2);
        _claims.blacklist(3, true);
        _claims.decide(3, 6_000, false);
        _claims.proposeAndApprove(4, 5_001);
        _market.passTime(9 days - 1 hours);
        _market.passTime(9 days - 1 hours);
        _claims.finalize(3);
        _claims.collectCredit(3);
        _claims.collectCredit(0);
        _claims.payDebts(1);
    }

    /// @dev One day's small claims, each of its kind; of a few, people look at some first.
    function _assessInADay() private watched {
        _tracks.insureAssessor(5_000e6);
        uint256 assessors = _store.policyCount() - 1;
        for (uint256 i = 0; i < 4; ++i) _market.buy(i, 9_000e6, 300, false);
        uint256 last = _store.policyCount() - 1;
        _market.passTime(2 days);
        for (uint256 i = 0; i < 4; ++i) _tracks.fileAndAssess(last - i, 300e6, 12, true);
        for (uint8 way = 0; way < 16; ++way) _tracks.fileAndAssess(last - (way % 4), 700e6 + way, way, true);
        _tracks.fileAndAssess(assessors, 700e6, 0, true);
        _tracks.assess(_store.claimCount() - 2, 0, true);
        _tracks.cutByTrack(_store.claimCount() - 1);
        _tracks.revealFalsely(1);
        _tracks.exposeDraw(true);
    }

    /// @dev Models, caps, a lie that comes out, and the two who start the track again.
    function _tendTheTrack() private watched {
        for (uint8 way = 0; way < 4; ++way) {
            _tracks.changeModel(1 + 6 * uint256(way), way);
            _tracks.changeCap(5_900e6, way);
            _tracks.halt(0);
            _tracks.restart(way, way);
        }
        _tracks.restart(1, 0);
        _tracks.stopModel(1);
        _market.passTime(2 days);
        for (uint256 i = 0; i < 4; ++i) _market.buy(i, 9_000e6, 300, false);
        _market.passTime(2 days);
        uint256 last = _store.policyCount() - 1;
        for (uint256 i = 0; i < 4; ++i) _tracks.fileAndAssess(last - i, 600e6, 9, true);
        _tracks.exposeDraw(true);
        _tracks.restart(2, 0);
    }

    /// @dev Rain that was said once, twice, doubted and answered, and what it pays.
    function _watchTheRain() private watched {
        for (uint8 way = 0; way < 14; ++way) _feeds.report(0, 1_000, way, way, true);
        _feeds.report(0, 1_000, 1, 0, true);
        uint256 day = _store.wordCount() - 1;
        _feeds.dispute(day, 5, false);
        _feeds.answer(day, 900, false, 0);
        _feeds.collectBond(1);
        _rains.settle(day, 5, true, true);
        _feeds.revise(day, 1_900, 2, true);
        _feeds.dispute(day, 4, true);
        _feeds.answer(day, 0, true, 0);
        _rains.settle(day, 5, true, true);
        _rains.raiseEventCap(day, 5_500e6, true);
        _feeds.report(0, 2_000, 1, 0, true);
        day = _store.wordCount() - 1;
        _rains.settle(day, 5, false, true);
        _feeds.dispute(day, 5, false);
        _feeds.answer(day, 0, true, 0);
        _feeds.sweepForfeits();
        _rains.claimByHand(day, 5, 900e6, true);
        _rains.settle(day, 5, true, true);
        _feeds.conclude(day, true);
        for (uint8 way = 0; way < 4; ++way) _feeds.rotate(way, way);
        _feeds.dropSigner(5);
        _feeds.addSource(true);
        _feeds.addSource(false);
        _rains.buyRain(2, 3_000e6, 300, false);
    }

    function _leaveAndPause() private watched {
        _market.accrue(39);
        _market.requestExit(0, 1e9);
        _market.cancelExit(0);
        _market.requestExit(1, 1e9);
        _market.pause(uint256(PauseFlag.Sell), 0);
        _market.pause(uint256(PauseFlag.Decide), 0);
        _market.liftPause(uint256(PauseFlag.Decide));
        _market.pause(uint256(PauseFlag.CapitalOut), 0);
        _market.redeemExit(1, 0);
    }

    function _yearsPass() private watched {
        for (uint256 i = 0; i < 40; ++i) _market.passTime(9 days - 1 hours);
        _market.close(3);
        _market.buyQuoted(2, 3_000e6, 200e6, 50e6);
        for (uint256 i = 0; i < 3; ++i) _claims.file(i, 700e6, 3, 0, false, false);
    }

    /// @dev The impossible arrows, each on the claims filed last.
    function _tryEverything() private watched {
        for (uint256 i = _store.claimCount() - 3; i < _store.claimCount(); ++i) {
            _tricks.decideAsStranger(i);
            _tricks.approveOneself(i);
            _tricks.decideInOnesOwnCause(i);
            _tricks.cutWithoutReason(i, uint8(i));
            _tricks.cutByMachine(i);
            _tricks.actOnSomebodyElsesClaim(i, uint8(i));
        }
        _tricks.takeSomebodyElsesCredit(0);
        _tricks.moveAPolicy(0, 1);
        _tricks.pretendToBeCore(0, 1);
    }

    /// @dev One claim of each kind through the arrows between filing and end.
    function _goThroughTheArrows() private watched {
        _market.buy(1, 49_000e6, 358, false);
        uint256 policy = _store.policyCount() - 1;
        for (uint256 i = 0; i < 5; ++i) _claims.file(policy, uint96(1_000e6 * (i + 1)), 3, 0, false, true);
        uint256 first = _store.claimCount() - 5;
        _arrows.acknowledge(first);
        _arrows.recordNotice(first);
        _arrows.assignEvent(first);
        _arrows.extend(first);
        _arrows.requestDocuments(first);
        _arrows.supplement(first);
        _arrows.revise(first, 900e6);
        _arrows.reviseReserve(first, 9_000, 3_000);
        _arrows.advance(first, 900);
        _office.attestRequest(first + 2);
        _market.passTime(9 days - 1 hours);
        _market.passTime(9 days - 1 hours);
        _arrows.payDetermined(first);
        _claims.decide(first, 5_000, false);
        _arrows.appeal(first, 5_000);
        _arrows.openDispute(first);
        _office.submitEvidence(first, true);
        _office.submitEvidence(first, false);
        _arrows.improve(first, 1_000);
        _arrows.rule(0, 2);
        _arrows.escalate(first + 1, true);
        _arrows.resolve(first + 1, true);
        _liveSilence();
    }

    /// @dev A small claim on an older policy that the insurer's silence approves.
    function _liveSilence() private {
        _market.passTime(9 days - 1 hours);
        uint256 policy = _store.policyCount() - 1;
        _claims.file(policy, 125e6, 3, 0, false, true);
        _arrows.escalate(_store.claimCount() - 1, true);
    }

    function _serveAndPass() private watched {
        _services.buyWithPermit(0, 2_000e6, 62);
        _services.buyQuotedWithPermit(0, 2_000e6, 60e6);
        _services.cancelQuote(1);
        _services.buyMany(1, 2_000e6, 62);
        _services.coolOff(_store.policyCount() - 1);
        // What may still be undone is followed, but not continued.
        for (uint256 i = 0; i < 2; ++i) _market.passTime(9 days - 1 hours);
        _services.renew(_store.policyCount() - 2, 2_000e6 - 1_000e6, 62);
        _services.buyInInstalments(2, 2_000e6, 62, 1);
        uint256 planned = _store.policyCount() - 1;
        _services.payInstalment(planned, 2);
        _services.giveInstalmentNotice(planned, true);
        _services.payInstalment(planned, 2);
        _services.nameBeneficiary(planned, 4);
        _services.addLossPayee(planned, true, 4_000);
        _services.releaseLossPayee(planned, true);
        _services.useAsToken(planned, 1);
        _services.giveCancelNotice(planned);
        _services.withdrawCancelNotice(planned);
        _services.giveCancelNotice(planned);
        _services.cancelByInsurer(planned, true);
        _market.buy(0, 9_000e6, 300, false);
        _services.cancel(_store.policyCount() - 1);
        _market.buy(0, 9_000e6, 300, false);
        _passings.transfer(_store.policyCount() - 1, 1, false);
        _passings.cancelTransfer(1);
        _passings.nameSuccessor(1, 2);
        _passings.requestSuccession(1);
        _passings.veto(1);
        _passings.requestSuccession(1);
        _passings.takeOver(1, 0, true);
        _passings.proposeRecovery(2, 0);
        _passings.approveRecovery(2, true);
        _passings.approveRecovery(2, false);
        _passings.completeRecovery(2, 0, true);
    }

    function _insureGroups() private watched {
        _groups.issueGroup(0, 900e6, 60, true);
        _groups.certificateToPolicy(0, 2);
        for (uint8 way = 0; way < 5; ++way) _groups.forgeCertificate(0, 1, way);
        _groups.cancelGroupQuote(1);
        _groups.closeGroups(0, true);
    }

    function _moveMoney() private watched {
        _treasury.attest(0, 500 days + 1);
        _services.buyOther(0, 5_000e6, 302, false, true);
        _services.buyOther(1, 5_000e6, 302, true, true);
        uint256 banked = _store.policyCount() - 1;
        for (uint256 i = 0; i < 4; ++i) {
            _claims.file(banked, 500e6, 3, 0, false, true);
            _claims.decide(_store.claimCount() - 1, 0, true);
        }
        uint256 last = _store.instructions();
        _treasury.attestSettlement(last - 1);
        _treasury.attestRejection(last - 2);
        _treasury.returnInstruction(last - 3, true);
        _treasury.placeHold(1);
        _treasury.renewHold(1, true);
        _treasury.renewHold(1, false);
        _treasury.liftHold(1);
        _treasury.fundDeposit(1_000e6);
        _treasury.attestLate(last - 4, 60 days);
        _treasury.withdrawDeposit(300e6);
        _treasury.recapitalise(1_000e6);
        _treasury.ripenFees();
        _treasury.withdrawFees(1e6);
        _treasury.setZoneCap(1);
        _treasury.mintShares(0, 1e15);
        _market.deposit(0, 1_000e6);
        _treasury.moveShares(0, 2, 1e15);
        _market.requestExit(0, 1e12);
        _market.requestExit(2, 1e12);
        _treasury.leaveOtherwise(0, true, true);
        _treasury.leaveOtherwise(2, false, false);
    }

    function _doOfficeWork() private watched {
        _market.buy(2, 9_000e6, 300, false);
        uint256 policy = _store.policyCount() - 1;
        _office.notify(policy, 800e6, 0);
        uint256 told = _store.claimCount() - 1;
        _office.assign(told, true);
        _office.release(told);
        _office.withdrawProposal(told);
        _claims.decide(told, 0, true);
        _office.supplementLoss(told, 1_600e6);
        _office.award(told, 100e6, true);
        _office.award(told, 100e6, false);
        _office.fileByDelegate(policy, 300e6, false);
        _office.fundPot(5);
        _office.withdrawPot(5);
        _office.grantAuthority();
        _office.anchor(1);
        _office.openFinding(1);
        _office.answerFinding(0, true);
        _office.publishLaw();
        _office.publishVersion();
    }

    /// @dev Others' cover locks all capital, so that a claim lacks most of its reserve until new capital comes.
    function _liveOn() private watched {
        _market.buy(2, 49_000e6, 300, true);
        uint256 policy = _store.policyCount() - 1;
        for (uint256 i = 0; i < 40; ++i) _market.buy(i % 3, 49_000e6, 300, false);
        for (uint256 i = 0; i < 50; ++i) _market.buy(i % 3, 0, 300, false);
        _claims.file(policy, 39_000e6, 3, 0, false, true);
        uint256 last = _store.claimCount() - 1;
        for (uint256 i = 0; i < 5; ++i) _treasury.recapitalise(49_000e6);
        for (uint256 i = 0; i < 4; ++i) _aftermath.topUp(last, true);
        _aftermath.topUp(last, false);
        _claims.decide(last, 5_000, false);
        _aftermath.recover(last, 3_000, true);
        _aftermath.recover(last, 3_000, false);
        _market.buy(0, 9_000e6, 300, false);
        _aftermath.settleTriggered(_store.policyCount() - 1, 0, 100e6, true);
        _aftermath.settleTriggered(_store.policyCount() - 1, 0, 100e6, false);
        _aftermath.recover(_store.claimCount() - 1, 3_000, true);
    }

    function _sitFromAfar() private watched {
        _market.buy(1, 9_000e6, 300, false);
        uint256 policy = _store.policyCount() - 1;
        for (uint256 i = 0; i < 5; ++i) _claims.file(policy, uint96(700e6 + i), 3, 0, false, true);
        uint256 last = _store.claimCount() - 1;
        _seats.requestDocumentsMany(last << 1, 0);
        _seats.recordKnowledge(last, 20 days);
        _seats.recordKnowledge(last, 1 days);
        _seats.decideSigned(last - 1, 5_000, 7);
        _seats.decideSigned(last - 1, 5_000, 6);
        _seats.decideSigned(last - 1, 5_000, 0);
        _seats.declareInterestSigned(1, true);
        _seats.decideSigned(last - 2, 5_000, 0);
        _seats.declareInterestSigned(1, false);
        _office.grantAuthority();
        _seats.decideLent(last - 2);
        _seats.delegateAuthority(1, 0, 10 days);
        _seats.decideSigned(last - 2, 5_000, 0);
        _seats.decideLent(last - 2);
        _seats.endDelegation(1, true);
    }

    /// @dev Three claims of a version that the panel judges, each decided in part, appealed and before it.
    function _appealThree() private {
        _treasury.recapitalise(49_000e6);
        _market.buy(1, 19_000e6, 300, true);
        uint256 policy = _store.policyCount() - 1;
        for (uint256 i = 0; i < 3; ++i) {
            _claims.file(policy, uint96(1_000e6 * (i + 1)), 3, 0, false, true);
            uint256 last = _store.claimCount() - 1;
            _claims.decide(last, 5_000, false);
            _arrows.appeal(last, 5_000);
            _arrows.openDispute(last);
        }
    }

    /// @dev Seeds, seats, votes and fees as they should be, and as they must not.
    function _hearDisputes() private watched {
        _panels.commitSeeds(0);
        _panels.commitSeeds(3);
        _appealThree();
        require(panel.disputeCount() >= 3, "nobody came before the panel");
        uint256 dispute = panel.disputeCount() - 3;
        _panels.giveUpSeed(dispute, false);
        _panels.revealSeed(dispute, true);
        _panels.revealSeed(dispute, false);
        _panels.drawSeats(dispute, false);
        _panels.drawSeats(dispute, true);
        _panels.commitVote(dispute, 0, 2, false);
        for (uint8 i = 0; i < 3; ++i) _panels.commitVote(dispute, i, i == 0 ? 1 : 2, true);
        _panels.commitVote(dispute, 7, 2, true);
        for (uint8 way = 1; way < 4; ++way) _panels.revealVote(dispute, 0, way, true);
        _panels.giveRuling(dispute, false);
        for (uint8 i = 0; i < 3; ++i) _panels.revealVote(dispute, i, 0, true);
        _panels.giveRuling(dispute, false);
        _panels.appealAgain(dispute);
        _panels.tellRuling(dispute);
        for (uint256 who = 0; who < 9; ++who) _panels.collect(who);
    }

    /// @dev One votes and the rest is silent; then nobody does, and the claim is over before the panel speaks.
    function _judgeAlone() private watched {
        uint256 dispute = panel.disputeCount() - 2;
        _panels.giveUpSeed(dispute, true);
        _panels.drawSeats(dispute, true);
        _panels.commitVote(dispute, 1, 1, true);
        _panels.revealVote(dispute, 1, 0, false);
        _panels.replaceSilent(dispute, true);
        _panels.revealVote(dispute, 1, 0, true);
        _panels.giveRuling(dispute, true);
        _arrows.resolve(_store.claimCount() - 1, true);
        _panels.carryThrough(dispute + 1);
        _panels.tellRuling(dispute + 1);
        for (uint8 act = 0; act < 3; ++act) {
            for (uint8 way = 0; way < 5; ++way) _panels.changeRegister(act, act == 0 ? 0 : 3, way);
        }
        _panels.resign(0);
        _panels.resign(1);
    }

    /// @dev Every policy is over: nobody can ask anything back.
    function _takeWhatIsEarned() private watched {
        for (uint256 i = 0; i < 60; ++i) _market.passTime(9 days - 1 hours);
        _treasury.withdrawFees(1e6);
        _treasury.withdrawDeposit(1e6);
    }

    /* WHAT IT REACHED */

    /// @dev What a handler saw that must not be: here nobody may have seen anything.
    function _requireNobodyAccused() private view {
        bytes32 last = _store.lastAccused();
        uint256 length;
        while (length < 32 && last[length] != 0) ++length;
        require(_store.accusations() == 0, string.concat("somebody was accused: ", _wordOf(last, length)));
    }

    function _actionsOfArbitrators() private pure returns (string memory) {
        return
            "commitSeeds,revealSeed,giveUpSeed,drawSeats,replaceSilent,commitVote,revealVote,giveRuling,tellRuling,collect,"
            "carryThrough,proposeChange,approveChange,cancelChange,enactChange,resign";
    }

    function _expect(string memory actions) private view {
        bytes memory all = bytes(actions);
        bytes32 action;
        uint256 length;
        for (uint256 i = 0; i <= all.length; ++i) {
            if (i < all.length && all[i] != ",") {
                action |= bytes32(all[i]) >> (8 * length++);
                continue;
            }
            uint256 times = _store.reached(action);
            console.log("reached %s: %d", _wordOf(action, length), times);
            require(times > 0, string.concat("not reached: ", _wordOf(action, length)));
            (action, length) = (0, 0);
        }
    }

    function _wordOf(bytes32 label, uint256 length) private pure returns (string memory) {
        bytes memory word = new bytes(length);
        for (uint256 i = 0; i < length; ++i) word[i] = label[i];
        return string(word);
    }

    function _actionsOfJudges() private pure returns (string memory) {
        return
            "fileSmall,fastTrackDecide,not fast,lied,insureAssessor,cutTried,commitDraws,revealDraw,exposeDraw,proposeModel,"
            "approveModel,stopModel,proposeDailyCap,approveDailyCap,haltTrack,proposeRestart,approveRestart,buyRain,"
            "report,revision,dispute,disputeAsObserver,answer,conclude,collectBond,sweepForfeits,proposeSigner,approveSigner,"
            "dropSigner,proposeSource,approveSource,settleRain,rained,rainedMore,raiseEventCap,fileByHand,decideByHand,not settled";
    }

    function _actionsOnPolicies() private pure returns (string memory) {
        return
            "buy,buyQuoted,buyOther,buyWithPermit,buyMany,buyInInstalments,renew,buyQuotedWithPermit,cancelQuote,coolOff,cancel,"
            "giveCancelNotice,withdrawCancelNotice,cancelByInsurer,payInstalment,giveInstalmentNotice,nameBeneficiary,"
            "addLossPayee,releaseLossPayee,close,transfer,cancelTransfer,nameSuccessor,requestSuccession,takeOver,"
            "proposeRecovery,approveRecovery,completeRecovery,veto,issueGroup,certificateToPolicy,closeGroups,cancelGroupQuote";
    }

    function _actionsOnClaims() private pure returns (string memory) {
        return
            "file,withdraw,decide in full,decide in part,accept,approve,finalize,acknowledge,recordNotice,assignEvent,extend,"
            "requestDocuments,attestRequest,supplement,revise,reviseReserve,advance,payDetermined,appeal,openDispute,improve,"
            "rule,escalate,resolve,notify,setDelegate,fileByDelegate,supplementLoss,proposeAward,approveAward,submitEvidence,"
            "bringEvidence,assign,release,propose,withdrawProposal,grantAuthority,fundPot,withdrawPot,anchorAccessLog,"
            "anchorReport,openFinding,respondToFinding,closeFinding,publishHolidays,publishProfile,publishVersion,setCap,"
            "pinAdjudicators,retireVersion,topUp,toppedUp,recover,settleTriggered,triggered,decideSigned,voidSignatures,"
            "declareInterestSigned,delegateAuthority,endDelegation,decideLent,requestDocumentsMany,recordKnowledge";
    }

    function _actionsOnMoney() private pure returns (string memory) {
        return
            "blacklist,collectCredit,payDebts,accrue,deposit,requestExit,cancelExit,redeemExit,mintShares,moveShares,"
            "approveShares,moveSharesFrom,withdrawShares,redeemShares,passTime,pause,liftPause,fundDeposit,withdrawDeposit,"
            "recapitalise,ripenFees,withdrawFees,setZoneCap,attestSettlement,attestRejection,returnInstruction,interestAtBank,attest,"
            "placeHold,proposeRenewal,approveRenewal,liftHold";
    }

    function _tricksTried() private pure returns (string memory) {
        return
            "decideAsStranger,approveOneself,decideInOnesOwnCause,cutWithoutReason,cutByMachine,actOnSomebodyElsesClaim,"
            "takeSomebodyElsesCredit,moveAPolicy,pretendToBeCore,useAsToken,forgeCertificate";
    }
}
