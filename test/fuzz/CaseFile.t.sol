// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CaseFile} from "../../contracts/claims/CaseFile.sol";
import {CaseLink, ClaimAction, FiledClaim} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Dice} from "./Dice.sol";

/// @dev CLM-4 of the hash chain alone: every field of every entry counts, in its place.
contract CaseFileFuzz is Dice {
    using CaseFile for bytes32;

    function testFuzz_CLM4_noTwoClaimsBeginAlike(uint64 one, uint64 other, address book) external view {
        if (one == other) return;
        bytes32 first = CaseFile.genesis(book, ClaimId.wrap(one));
        require(first != CaseFile.genesis(book, ClaimId.wrap(other)), "CLM-4: two claims begin alike");
    }

    function testFuzz_CLM4_noTwoBooksBeginAlike(uint64 claim, address one, address other) external view {
        if (one == other) return;
        ClaimId claimId = ClaimId.wrap(claim);
        require(CaseFile.genesis(one, claimId) != CaseFile.genesis(other, claimId), "CLM-4: two books begin alike");
    }

    function testFuzz_CLM4_everyFieldOfAnEntryCounts(uint256 seed, uint8 field) external pure {
        CaseLink memory link = _link(seed, 1);
        bytes32 head = bytes32(_roll(seed, 2));
        uint256 seq = _upTo(_roll(seed, 3), 1_000);
        bytes32 was = head.extend(seq, link.kind, link.actor, link.dataHash, link.enteredAt);
        field = uint8(_upTo(field, 4));
        if (field == 0) ++seq;
        if (field == 1) link.actor = address(uint160(link.actor) ^ 1);
        if (field == 2) link.dataHash = link.dataHash ^ bytes32(uint256(1));
        if (field == 3) link.enteredAt ^= 1;
        if (field == 4) link.kind = ClaimAction((uint8(link.kind) + 1) % 26);
        bytes32 now_ = head.extend(seq, link.kind, link.actor, link.dataHash, link.enteredAt);
        require(was != now_, "CLM-4: a field of an entry does not count");
    }

    function testFuzz_CLM4_everyFieldOfAFilingCounts(uint256 seed, uint8 field) external pure {
        ClaimId claimId = ClaimId.wrap(uint64(seed));
        FiledClaim memory filed = _filed(seed);
        bytes32 was = CaseFile.hashFiling(claimId, filed);
        field = uint8(_upTo(field, 5));
        if (field == 0) filed.expectedAssets ^= 1;
        if (field == 1) filed.reservedAssets ^= 1;
        if (field == 2) filed.flags ^= 1;
        if (field == 3) filed.filing.lossAt ^= 1;
        if (field == 4) filed.filing.evidenceRoot = filed.filing.evidenceRoot ^ bytes32(uint256(1));
        if (field == 5) filed.filedBy = address(uint160(filed.filedBy) ^ 1);
        require(was != CaseFile.hashFiling(claimId, filed), "CLM-4: a field of a filing does not count");
    }

    function testFuzz_CLM4_followingIsExtendingOneByOne(uint256 seed) external pure {
        (bytes32 head, CaseLink[] memory links, bytes32[] memory heads) = _file(seed);
        (bytes32 last, , ) = head.follow(links, 0, 2, 0);
        require(last == heads[heads.length - 1], "CLM-4: following is not extending");
    }

    function testFuzz_CLM4_everyHeadOfTheFileWasSeen(uint256 seed, uint8 place) external pure {
        (bytes32 head, CaseLink[] memory links, bytes32[] memory heads) = _file(seed);
        (, bool seen, ) = head.follow(links, 0, 2, heads[_upTo(place, heads.length - 1)]);
        require(seen, "CLM-4: a head of the file is unknown");
    }

    function testFuzz_CLM4_noOtherHeadWasSeen(uint256 seed, bytes32 other) external pure {
        (bytes32 head, CaseLink[] memory links, bytes32[] memory heads) = _file(seed);
        for (uint256 i = 0; i < heads.length; ++i) if (heads[i] == other) return;
        (, bool seen, ) = head.follow(links, 0, 2, other);
        require(!seen, "CLM-4: a head of another file is known");
    }

    function testFuzz_CLM4_anEntryMoreOrLessShows(uint256 seed) external pure {
        (bytes32 head, CaseLink[] memory links, bytes32[] memory heads) = _file(seed);
        if (links.length == 0) return;
        CaseLink[] memory fewer = new CaseLink[](links.length - 1);
        uint256 missing = _upTo(_roll(seed, 9), fewer.length);
        for (uint256 i = 0; i < fewer.length; ++i) fewer[i] = links[i < missing ? i : i + 1];
        (bytes32 last, , ) = head.follow(fewer, 0, 2, 0);
        require(last != heads[heads.length - 1], "CLM-4: a missing entry does not show");
    }

    function testFuzz_CLM4_evidenceAfterTheSeenHeadIsTold(uint256 seed, uint8 place) external pure {
        (bytes32 head, CaseLink[] memory links, bytes32[] memory heads) = _file(seed);
        uint256 seenPlace = _upTo(place, heads.length - 1);
        bool expected = false;
        for (uint256 i = seenPlace; i < links.length; ++i) {
            if (links[i].kind == ClaimAction.Supplement) expected = true;
        }
        (, , bool later) = head.follow(links, 0, 2, heads[seenPlace]);
        require(later == expected, "CLM-4: later evidence is not told as it was");
    }

    function testFuzz_idsAreReadBack(uint48 policy, uint16 number) external pure {
        ClaimId claimId = PolicyId.wrap(policy).claimOn(number);
        require(
            claimId.policyOf() == PolicyId.wrap(policy) && uint16(ClaimId.unwrap(claimId)) == number,
            "an id is not read back"
        );
    }

    /// @dev A head, up to six entries, and every head on the way, the first included. A third of them are evidence.
    function _file(uint256 seed) private pure returns (bytes32 head, CaseLink[] memory links, bytes32[] memory heads) {
        head = bytes32(_roll(seed, 100));
        links = new CaseLink[](_upTo(_roll(seed, 101), 6));
        heads = new bytes32[](links.length + 1);
        heads[0] = head;
        for (uint256 i = 0; i < links.length; ++i) {
            CaseLink memory link = _link(seed, 200 + i);
            links[i] = link;
            heads[i + 1] = heads[i].extend(i + 2, link.kind, link.actor, link.dataHash, link.enteredAt);
        }
    }

    function _link(uint256 seed, uint256 salt) private pure returns (CaseLink memory link) {
        uint256 own = _roll(seed, salt);
        link.kind = own % 3 == 0 ? ClaimAction.Supplement : ClaimAction.Acknowledge;
        link.actor = address(uint160(_roll(own, 1)));
        link.dataHash = bytes32(_roll(own, 2));
        link.enteredAt = uint40(_roll(own, 3));
    }

    function _filed(uint256 seed) private pure returns (FiledClaim memory filed) {
        filed.filing.policyId = PolicyId.wrap(uint48(_roll(seed, 1)));
        filed.filing.lossAt = uint40(_roll(seed, 2));
        filed.filing.evidenceRoot = bytes32(_roll(seed, 3));
        filed.filedBy = address(uint160(_roll(seed, 4)));
        filed.flags = uint8(_roll(seed, 5));
        filed.expectedAssets = uint96(_roll(seed, 6));
        filed.reservedAssets = uint96(_roll(seed, 7));
    }
}
