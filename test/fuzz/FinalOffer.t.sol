// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {FinalOffer} from "../../contracts/claims/FinalOffer.sol";
import {ClaimVerdict} from "../../contracts/types/ClaimTypes.sol";

/// @dev What a dispute comes to, for any two figures.
contract FinalOfferFuzz {
    function testFuzz_aRulingPicksOneOfTheTwoFigures(
        uint96 stated,
        uint96 sought,
        bool said,
        bool outside
    ) public pure {
        FinalOffer.Offers memory offers = _offers(stated, sought, said, outside);
        require(FinalOffer.figureOf(FinalOffer.INSURER, offers) == stated, "the insurer's figure is another");
        require(FinalOffer.figureOf(FinalOffer.CLAIMANT, offers) == sought, "the claimant's figure is another");
    }

    function testFuzz_withoutARulingTheFigureLiesBetween(uint96 stated, uint96 sought) public pure {
        if (stated > sought) (stated, sought) = (sought, stated);
        uint256 figure = FinalOffer.figureOf(FinalOffer.NEITHER, _offers(stated, sought, true, false));
        require(figure >= stated && figure <= sought, "CLM-2: the middle lies outside");
        uint256 twice = uint256(stated) + sought;
        require(
            figure * 2 == twice || figure * 2 == twice + 1,
            "the middle favours the insurer, or by more than a unit"
        );
    }

    function testFuzz_whoeverStatedNothingLosesBySilence(uint96 stated, uint96 sought) public pure {
        uint256 figure = FinalOffer.figureOf(FinalOffer.NEITHER, _offers(stated, sought, false, false));
        require(figure == sought, "silence pays less than the claimant's figure");
    }

    function testFuzz_outsideTheTermsOnlyARulingPays(uint96 stated, uint96 sought, bool said) public pure {
        uint256 figure = FinalOffer.figureOf(FinalOffer.NEITHER, _offers(stated, sought, said, true));
        require(figure == stated, "CLM-10: paid outside the terms without a ruling");
    }

    function testFuzz_everythingAboveTwoIsNoRuling(uint256 given) public pure {
        uint256 ruling = FinalOffer.rulingOf(given);
        require(ruling == (given > 2 ? FinalOffer.NEITHER : given), "an arbitrator invented a choice");
    }

    function testFuzz_theVerdictFollowsWhatWasPaid(uint8 before, uint96 paid, uint96 sought) public pure {
        ClaimVerdict found = ClaimVerdict(before % 5);
        ClaimVerdict verdict = FinalOffer.verdictOf(found, paid, sought);
        if (paid == 0) require(verdict == found, "nothing was paid, and the finding changed");
        else if (paid < sought) require(verdict == ClaimVerdict.PartlyGranted, "a part is not a part");
        else require(verdict == ClaimVerdict.Granted, "all is not all");
    }

    function _offers(
        uint96 stated,
        uint96 sought,
        bool said,
        bool outside
    ) private pure returns (FinalOffer.Offers memory) {
        return FinalOffer.Offers({statedAssets: stated, soughtAssets: sought, stated: said, outOfTerms: outside});
    }
}
