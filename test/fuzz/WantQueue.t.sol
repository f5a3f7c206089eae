// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {WantQueue, Wants} from "../../contracts/capital/WantQueue.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Dice} from "./Dice.sol";

/// @dev CAP-5 of the queue alone: first come, first reserved. Compared with a plain list that is searched from its front.
contract WantQueueFuzz is Dice {
    using WantQueue for Wants;

    uint256 private constant CLAIMS = 6;

    Wants private _wants;
    uint256[] private _waiting;
    mapping(uint256 claim => uint96) private _wanted;
    uint96 private _before;

    function testFuzz_CAP5_whoCameFirstIsFirst(uint256 seed) external {
        uint256 steps = 10 + _upTo(_roll(seed, 0), 30);
        for (uint256 i = 1; i <= steps; ++i) {
            uint256 claim = 1 + _upTo(_roll(seed, i), CLAIMS - 1);
            uint96 before = _wants.set(ClaimId.wrap(uint64(claim)), _setByList(claim, _amountAt(seed, i)));
            require(before == _before, "CAP-5: another want was known");
            if (_roll(seed, 200 + i) % 3 == 0) _wants.pass();
            _requireSame();
        }
    }

    function testFuzz_CAP5_whoComesBackIsLast(uint256 seed) external {
        uint256 count = 2 + _upTo(_roll(seed, 0), 4);
        for (uint64 claim = 1; claim <= count; ++claim) _wants.set(ClaimId.wrap(claim), claim);
        uint64 back = uint64(1 + _upTo(_roll(seed, 1), count - 1));
        _wants.set(ClaimId.wrap(back), 0);
        _wants.set(ClaimId.wrap(back), 1 + uint96(_upTo(_roll(seed, 2), 1_000)));
        for (uint64 claim = 1; claim <= count; ++claim) {
            if (claim == back) continue;
            require(ClaimId.unwrap(_wants.first()) == claim, "CAP-5: who came back overtook");
            _wants.set(ClaimId.wrap(claim), 0);
        }
        require(ClaimId.unwrap(_wants.first()) == back, "CAP-5: who came back was forgotten");
    }

    function testFuzz_CAP5_onlyAWantTakesAPlace(uint64 claim, uint96 more) external {
        ClaimId claimId = ClaimId.wrap(claim);
        _wants.set(claimId, 0);
        require(_wants.tail == 0, "CAP-5: nothing took a place");
        _wants.set(claimId, 1);
        _wants.set(claimId, more);
        require(_wants.tail == 1, "CAP-5: one that waits took a second place");
        _wants.set(claimId, 0);
        require(_wants.tail == 1, "CAP-5: leaving took a place");
    }

    function testFuzz_CAP5_anEmptyQueueIsPassedNoFurtherThanItsEnd(uint256 seed) external {
        uint64 count = uint64(_upTo(_roll(seed, 0), 60));
        for (uint64 claim = 1; claim <= count; ++claim) _wants.set(ClaimId.wrap(claim), 1);
        for (uint64 claim = 1; claim <= count; ++claim) _wants.set(ClaimId.wrap(claim), 0);
        _wants.pass();
        require(_wants.head == count, "CAP-5: not passed to the end, or beyond it");
        ClaimId next = ClaimId.wrap(count + 1);
        _wants.set(next, 1);
        require(ClaimId.unwrap(_wants.first()) == count + 1, "CAP-5: who came next was passed over");
    }

    function testFuzz_CAP5_sixtyFourPlacesAreLookedAtInOneGo(uint256 seed) external {
        uint64 count = uint64(60 + _upTo(_roll(seed, 0), 10));
        for (uint64 claim = 1; claim <= count; ++claim) _wants.set(ClaimId.wrap(claim), 1);
        for (uint64 claim = 1; claim < count; ++claim) _wants.set(ClaimId.wrap(claim), 0);
        uint64 seen = ClaimId.unwrap(_wants.first());
        require(seen == (count - 1 < 64 ? count : 0), "CAP-5: another bound of a look");
        _wants.pass();
        require(ClaimId.unwrap(_wants.first()) == count, "CAP-5: who waits was passed over");
    }

    /// @dev As the queue should do it.
    function _setByList(uint256 claim, uint96 assets) private returns (uint96) {
        _before = _wanted[claim];
        _wanted[claim] = assets;
        if (_before == 0 && assets > 0) _waiting.push(claim);
        if (_before == 0 || assets > 0) return assets;
        uint256 place = 0;
        while (_waiting[place] != claim) ++place;
        for (; place + 1 < _waiting.length; ++place) _waiting[place] = _waiting[place + 1];
        _waiting.pop();
        return 0;
    }

    function _requireSame() private view {
        uint256 expected = _waiting.length == 0 ? 0 : _waiting[0];
        require(ClaimId.unwrap(_wants.first()) == expected, "CAP-5: another claim's turn");
        for (uint64 claim = 1; claim <= CLAIMS; ++claim) {
            require(_wants.assetsOf(ClaimId.wrap(claim)) == _wanted[claim], "CAP-5: a want was changed");
        }
    }

    function _amountAt(uint256 seed, uint256 i) private pure returns (uint96) {
        return _roll(seed, 100 + i) % 2 == 0 ? 0 : 1 + _amount(seed, 300 + i, 80);
    }
}
